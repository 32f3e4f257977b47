import Crypto
import Foundation
import Hummingbird

/// A file that never changes under its name, because its name holds its hash (S81).
public struct Asset: Sendable {
    public let path: String
    public let bytes: [UInt8]
    /// What travels to whoever understands it; nil when it would be no smaller.
    public let zipped: [UInt8]?
    public let kind: Kind

    public enum Kind: String, Sendable { case css, svg }

    /// - Parameter folder: what comes before the name, without a slash at its end: `/assets`.
    public init(folder: String, name: String, kind: Kind, text: String) {
        bytes = Array(text.utf8)
        zipped = Gzip.compress(bytes)
        self.kind = kind
        let hash = SHA256.hash(data: Data(bytes)).prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            .joined()
        path = "\(folder)/\(name)-\(hash).\(kind.rawValue)"
    }

    /// The file, to be kept for a year by whoever receives it.
    public func response(to request: Request) -> Response {
        var headers = SecurityHeaders.asset
        headers[.contentType] = contentType
        headers[.cacheControl] = "public, max-age=31536000, immutable"
        headers[.vary] = "Accept-Encoding"
        var sent = bytes
        if let zipped, Gzip.isAccepted(by: request.headers[.acceptEncoding]) {
            headers[.contentEncoding] = "gzip"
            sent = zipped
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: sent)))
    }

    /// A stylesheet without what only its authors read.
    public static func compact(_ css: String) -> String { Stylesheet.compact(css) }

    private var contentType: String {
        switch kind {
        case .css: "text/css; charset=utf-8"
        case .svg: "image/svg+xml"
        }
    }
}

/// The files that all portals share.
public enum Assets {
    public static let stylesheet = Asset(folder: "/assets", name: "ventanilla", kind: .css, text: Stylesheet.text)
    public static let icon = Asset(
        folder: "/assets", name: "icon", kind: .svg,
        text: """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#1f4fd8"/>\
            <path d="M8 24V13a8 8 0 0 1 16 0v11M6 24h20M16 9v15" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>
            """)

    /// By path, for the route that serves them.
    public static let all: [String: Asset] = Dictionary(
        uniqueKeysWithValues: [stylesheet, icon].map { ($0.path, $0) })
}
