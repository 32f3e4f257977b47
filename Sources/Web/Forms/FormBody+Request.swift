import Hummingbird

extension FormBody {
    /// Reads the body of a request, of which no more than the limit is ever held.
    ///
    /// - Throws: ``Refusal``, or the connection's own error.
    public static func read(from request: Request) async throws -> FormBody {
        var bytes: [UInt8] = []
        for try await part in request.body {
            guard bytes.count + part.readableBytes <= limit else { throw Refusal.tooLarge }
            bytes.append(contentsOf: part.readableBytesView)
        }
        return try FormBody(bytes, contentType: request.headers[.contentType])
    }
}

extension FormBody.Refusal {
    public var status: HTTPResponse.Status {
        switch self {
        case .tooLarge: .contentTooLarge
        case .notAForm: .unsupportedMediaType
        case .malformed, .duplicate: .badRequest
        }
    }
}
