import Core
import HTTPTypes
import Hummingbird
import PortalTestSupport
import Web

extension ConsoleWorld {
    /// - Parameter path: below the merchant's address: `/customers`.
    @discardableResult
    public func get(_ path: String, following: Bool = true) async throws -> PageAnswer {
        try await browser.get(home + path, following: following)
    }

    /// Sends a form of this session.
    ///
    /// - Parameter path: below the merchant's address.
    @discardableResult
    public func post(
        _ path: String, _ fields: [String: String] = [:], following: Bool = true
    ) async throws -> PageAnswer {
        try await browser.post(
            home + path, fields.merging([CSRF.field: token]) { typed, _ in typed }, following: following)
    }

    /// What is said where more came than such a form takes.
    public func uploadTooLarge(_ path: String) async throws -> PageAnswer? {
        try await server.uploadTooLarge(home + path, browser.cookies)
    }

    /// Sends a form of this session with files in it.
    @discardableResult
    public func upload(
        _ path: String, _ fields: [String: String] = [:], files: [String: [UInt8]], following: Bool = true
    ) async throws -> PageAnswer {
        let boundary = "----vvvvvvvvvvvvvvvv"
        var body = ByteBuffer()
        for (name, value) in fields.merging([CSRF.field: token], uniquingKeysWith: { typed, _ in typed }) {
            body.writeString(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        for (name, bytes) in files {
            body.writeString(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(name)\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n")
            body.writeBytes(bytes)
            body.writeString("\r\n")
        }
        body.writeString("--\(boundary)--\r\n")
        let cookies = browser.cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")
        let answer = try await server.answer(
            .post, home + path,
            [
                .acceptLanguage: browser.language, .cookie: cookies,
                .contentType: "multipart/form-data; boundary=\(boundary)",
            ], body)
        for cookie in answer.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            if pair.count == 2, !cookie.contains("Max-Age=0") { browser.keep(pair[0], pair[1]) }
        }
        guard following, answer.status == 303, let next = answer.headers[.location] else { return answer }
        return try await browser.get(next)
    }
}
