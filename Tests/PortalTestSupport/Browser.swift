import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting

/// A browser without JavaScript: it keeps cookies, fills in the forms of the page it is on, and follows redirects.
public final class Browser: @unchecked Sendable {
    public typealias Exchange =
        @Sendable (_ method: HTTPRequest.Method, _ path: String, HTTPFields, ByteBuffer?) async throws -> PageAnswer

    // Unchecked: one test drives it, one step after the other.
    private let exchange: Exchange
    public private(set) var cookies: [String: String] = Browser.spoken.map { ["language": $0] } ?? [:]
    public private(set) var page = PageAnswer(status: 0, headers: [:], body: "", address: "")
    public var language = Browser.spoken ?? "es-CL"

    /// What every browser has chosen, where the stored pages are wanted in another language: `VENTANILLA_PAGES_LANGUAGE`.
    public static let spoken = ProcessInfo.processInfo.environment["VENTANILLA_PAGES_LANGUAGE"]

    public init(_ exchange: @escaping Exchange) { self.exchange = exchange }

    public convenience init(_ client: any TestClientProtocol) {
        self.init { method, path, headers, body in
            try await client.execute(uri: path, method: method, headers: headers, body: body) {
                PageAnswer(status: $0.status.code, headers: $0.headers, body: String(buffer: $0.body), address: path)
            }
        }
    }

    @discardableResult
    public func get(_ address: String, following: Bool = true) async throws -> PageAnswer {
        try await go(.get, address, nil, following)
    }

    /// Sends the form of this page whose action ends with `action`, as it stands but for `fields`.
    @discardableResult
    public func submit(
        _ action: String, _ fields: [String: String] = [:], following: Bool = true
    ) async throws -> PageAnswer {
        guard let form = page.form(action) else { throw Missing(what: "form \(action) on \(page.address)") }
        return try await post(form.action, form.fields.merging(fields) { $1 }, following: following)
    }

    @discardableResult
    public func post(
        _ address: String, _ fields: [String: String], following: Bool = true, headers: [String: String] = [:]
    ) async throws -> PageAnswer {
        let body = fields.map { "\(Self.escaped($0))=\(Self.escaped($1))" }.joined(separator: "&")
        return try await go(.post, address, body, following, headers)
    }

    @discardableResult
    public func go(
        _ method: HTTPRequest.Method, _ address: String, _ body: String? = nil, _ following: Bool = false,
        _ more: [String: String] = [:]
    ) async throws -> PageAnswer {
        let path = address.replacing("http://127.0.0.1:8080", with: "")
        var fields: HTTPFields = [.acceptLanguage: language]
        if !cookies.isEmpty { fields[.cookie] = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ") }
        if body != nil { fields[.contentType] = "application/x-www-form-urlencoded" }
        for (name, value) in more { if let name = HTTPField.Name(name) { fields[name] = value } }
        let answer = try await exchange(method, path, fields, body.map { ByteBuffer(string: $0) })
        keep(answer.headers[values: .setCookie])
        page = answer
        if following, answer.status == 303, let next = answer.headers[.location] {
            return try await get(String(next.prefix { $0 != "#" }))
        }
        return answer
    }

    /// Somebody has put this cookie there.
    public func keep(_ name: String, _ value: String) { cookies[name] = value }

    private func keep(_ setCookies: [String]) {
        for cookie in setCookies {
            let parts = cookie.split(separator: ";")[0].split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2, !cookie.contains("Max-Age=0") {
                cookies[parts[0]] = parts[1]
            } else {
                cookies[parts[0]] = nil
            }
        }
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    public struct Missing: Error {
        let what: String

        public init(what: String) { self.what = what }
    }
}
