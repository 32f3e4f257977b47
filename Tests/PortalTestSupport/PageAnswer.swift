import Foundation
import HTTPTypes
import Testing

/// What came back, and what a reader finds on it.
public struct PageAnswer: Sendable, CustomTestStringConvertible {
    public let status: Int
    public let headers: HTTPFields
    public let body: String
    public let address: String

    public init(status: Int, headers: HTTPFields, body: String, address: String) {
        self.status = status
        self.headers = headers
        self.body = body
        self.address = address
    }

    public func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    /// The words of the page, for whoever reads a failed test.
    public var testDescription: String {
        let main = body.firstRange(of: "<main").map { String(body[$0.lowerBound...]) } ?? body
        return "\(status) \(address): " + main.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    }

    public func says(_ text: String) -> Bool { body.contains(text) }

    /// The forms whose action ends so: the first of them, with what its boxes hold.
    public func form(_ ending: String) -> (action: String, fields: [String: String])? {
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
            for select in inside.split(separator: "<select ").dropFirst() {
                guard let name = Self.attribute("name", of: select) else { continue }
                let options = select.prefix(upTo: select.range(of: "</select>")?.lowerBound ?? select.endIndex)
                    .split(separator: "<option ").dropFirst()
                let chosen = options.first { $0.prefix { $0 != ">" }.contains(" selected") } ?? options.first
                fields[name] = chosen.flatMap { Self.attribute("value", of: $0) } ?? ""
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

extension PageAnswer {
    public func expect(status: Int, _ location: SourceLocation = #_sourceLocation) {
        #expect(self.status == status, sourceLocation: location)
    }
}
