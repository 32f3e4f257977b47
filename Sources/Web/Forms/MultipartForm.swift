import Core
import Hummingbird

/// A posted form that may carry files: `multipart/form-data`, each field and each file at most once.
///
/// - SeeAlso: [RFC 7578](https://www.rfc-editor.org/rfc/rfc7578)
public struct MultipartForm: Sendable, Hashable {
    /// What was typed, without the files.
    public let fields: FormBody
    private let files: [String: File]

    public struct File: Sendable, Hashable {
        public let bytes: [UInt8]
        /// What the sender calls it, without folders. It says nothing about what is in it (W6).
        public let fileName: String
    }

    /// 1 MiB, files included (W10).
    public static let limit = 1_048_576
    static let partLimit = 20

    public init(_ fields: FormBody = FormBody(), files: [String: File] = [:]) {
        self.fields = fields
        self.files = files
    }

    /// - Parameters:
    ///   - bytes: the whole body.
    ///   - contentType: of the request, with its boundary. A plain form without files is read too.
    public init(_ bytes: [UInt8], contentType: String?) throws(FormBody.Refusal) {
        guard bytes.count <= Self.limit else { throw .tooLarge }
        guard let boundary = try MultipartBoundary(contentType) else {
            self.init(try FormBody(bytes, contentType: contentType))
            return
        }
        var fields: [String: String] = [:]
        var files: [String: File] = [:]
        var typed = 0
        for part in try MultipartParts.read(bytes, boundary, limit: Self.partLimit) {
            let name = part.disposition.name
            guard fields[name] == nil, files[name] == nil else { throw .duplicate(name) }
            if let fileName = part.disposition.fileName {
                // Where no file was chosen, browsers send one without name or content.
                if !fileName.isEmpty || !part.content.isEmpty {
                    files[name] = File(bytes: Array(part.content), fileName: fileName)
                }
                continue
            }
            typed += part.content.count
            guard typed <= FormBody.limit else { throw .tooLarge }
            guard let value = String(validating: part.content, as: UTF8.self) else { throw .malformed }
            fields[name] = value
        }
        self.init(FormBody(fields), files: files)
    }

    /// - Returns: nil when none of that name was chosen.
    public func file(_ name: String) -> File? { files[name] }

    /// What was sent, for checks that only known files were (C6).
    public var fileNames: Set<String> { Set(files.keys) }

    /// Reads the body of a request, of which no more than the limit is ever held.
    ///
    /// - Throws: ``FormBody/Refusal``, or the connection's own error.
    public static func read(from request: Request) async throws -> MultipartForm {
        var bytes: [UInt8] = []
        for try await part in request.body {
            guard bytes.count + part.readableBytes <= limit else { throw FormBody.Refusal.tooLarge }
            bytes.append(contentsOf: part.readableBytesView)
        }
        return try MultipartForm(bytes, contentType: request.headers[.contentType])
    }
}
