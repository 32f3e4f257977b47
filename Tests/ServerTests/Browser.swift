import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

/// A browser without JavaScript: it keeps cookies, fills in the forms of the page it is on, and follows redirects.
final class Browser: @unchecked Sendable {
    typealias Exchange =
        @Sendable (_ method: HTTPRequest.Method, _ path: String, HTTPFields, ByteBuffer?) async throws -> PageAnswer

    // Unchecked: one test drives it, one step after the other.
    private let exchange: Exchange
    private(set) var cookies: [String: String] = [:]
    private(set) var page = PageAnswer(status: 0, headers: [:], body: "", address: "")
    var language = "es-CL"

    init(_ exchange: @escaping Exchange) { self.exchange = exchange }

    convenience init(_ client: any TestClientProtocol) {
        self.init { method, path, headers, body in
            try await client.execute(uri: path, method: method, headers: headers, body: body) {
                PageAnswer(status: $0.status.code, headers: $0.headers, body: String(buffer: $0.body), address: path)
            }
        }
    }

    @discardableResult
    func get(_ address: String, following: Bool = true) async throws -> PageAnswer {
        try await go(.get, address, nil, following)
    }

    /// Sends the form of this page whose action ends with `action`, as it stands but for `fields`.
    @discardableResult
    func submit(
        _ action: String, _ fields: [String: String] = [:], following: Bool = true
    ) async throws -> PageAnswer {
        guard let form = page.form(action) else { throw Missing(what: "form \(action) on \(page.address)") }
        return try await post(form.action, form.fields.merging(fields) { $1 }, following: following)
    }

    @discardableResult
    func post(
        _ address: String, _ fields: [String: String], following: Bool = true, headers: [String: String] = [:]
    ) async throws -> PageAnswer {
        let body = fields.map { "\(Self.escaped($0))=\(Self.escaped($1))" }.joined(separator: "&")
        return try await go(.post, address, body, following, headers)
    }

    @discardableResult
    func go(
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
        if following, answer.status == 303, let next = answer.headers[.location] { return try await get(next) }
        return answer
    }

    /// Somebody has put this cookie there.
    func keep(_ name: String, _ value: String) { cookies[name] = value }

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

    struct Missing: Error { let what: String }
}

/// What came back, and what a reader finds on it.
struct PageAnswer: Sendable, CustomTestStringConvertible {
    let status: Int
    let headers: HTTPFields
    let body: String
    let address: String

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    /// The words of the page, for whoever reads a failed test.
    var testDescription: String {
        let main = body.firstRange(of: "<main").map { String(body[$0.lowerBound...]) } ?? body
        return "\(status) \(address): " + main.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    }

    func says(_ text: String) -> Bool { body.contains(text) }

    /// The forms whose action ends so: the first of them, with what its boxes hold.
    func form(_ ending: String) -> (action: String, fields: [String: String])? {
        for form in body.split(separator: "<form ").dropFirst() {
            guard let action = Self.attribute("action", of: form),
                action.prefix(while: { $0 != "?" }).hasSuffix(ending)
            else { continue }
            let inside = form.prefix(upTo: form.range(of: "</form>")?.lowerBound ?? form.endIndex)
            var fields: [String: String] = [:]
            for input in inside.split(separator: "<input ").dropFirst() {
                guard let name = Self.attribute("name", of: input) else { continue }
                let isBox = input.hasPrefix("type=\"checkbox\"") || input.hasPrefix("type=\"radio\"")
                if isBox, !input.prefix(while: { $0 != ">" }).contains(" checked") { continue }
                fields[name] = Self.attribute("value", of: input) ?? ""
            }
            return (action, fields)
        }
        return nil
    }

    private static func attribute(_ name: String, of element: Substring) -> String? {
        let head = element.prefix { $0 != ">" }
        guard let start = head.range(of: "\(name)=\"")?.upperBound else { return nil }
        return String(head[start...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }
}
