import Billing
import Core
import Hummingbird
import Web

extension Dispatcher {
    /// Query and body together, as Stripe reads them: a DELETE has a body too.
    func parameters(of request: Request) async throws -> Form {
        var encoded = request.uri.query ?? ""
        if request.method == .post || request.method == .delete {
            let body = try await text(of: request)
            let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased()
            let isForm = type == nil || type == "application/x-www-form-urlencoded"
            // Some clients name a type on a DELETE that has no body.
            guard isForm || (request.method == .delete && body.isEmpty) else {
                throw BillingError.invalid(
                    "Content-Type", "Send parameters as application/x-www-form-urlencoded.",
                    code: "content_type_invalid")
            }
            if !body.isEmpty { encoded += (encoded.isEmpty ? "" : "&") + body }
        }
        return try Form(encoded: encoded)
    }

    private func text(of request: Request) async throws -> String {
        var body = ByteBuffer()
        for try await chunk in request.body {
            guard body.readableBytes + chunk.readableBytes <= Dispatcher.largestBody else {
                throw APIError("request_too_large", "At most 64 KiB of parameters.")
            }
            body.writeImmutableBuffer(chunk)
        }
        return String(buffer: body)
    }

    /// Bytes (W10).
    static let largestBody = 64 * 1024
}
