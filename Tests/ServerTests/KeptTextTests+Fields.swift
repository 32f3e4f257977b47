import APITestSupport
import Billing
import Core
import Foundation
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@testable import API

extension `Kept text` {
    struct Place {
        /// As it is sent, and as errors name it: `address[line1]`.
        let name: String
        /// The map that it is a value of, whose names are text too.
        let map: String?
    }

    /// Where text can be written by the document's own words: strings of no format and no choice, and maps of such.
    static func places(_ operation: APIOperation, in document: Reply) throws -> [Place] {
        let all = try JSONSerialization.jsonObject(with: Data(document.body.utf8)) as? [String: Any]
        let template = operation.path.split(separator: "/")
            .map { "/" + ($0.hasPrefix(":") ? "{\($0.dropFirst())}" : $0) }.joined()
        func member(_ value: Any?, _ path: [String]) -> Any? {
            path.reduce(value) { ($0 as? [String: Any])?[$1] }
        }
        let schema = member(
            all,
            [
                "paths", template, "post", "requestBody", "content", "application/x-www-form-urlencoded", "schema",
            ])
        return places(try #require(schema as? [String: Any]), named: "")
    }

    static func places(_ schema: [String: Any], named name: String) -> [Place] {
        switch schema["type"] as? String {
        case "string":
            return schema["format"] == nil && schema["enum"] == nil
                ? [Place(name: name, map: nil)] : []
        case "array":
            return (schema["items"] as? [String: Any]).map { places($0, named: "\(name)[0]") } ?? []
        case "object":
            if let values = schema["additionalProperties"] as? [String: Any] {
                #expect(values["type"] as? String == "string")
                return [Place(name: "\(name)[note]", map: name)]
            }
            let members = schema["properties"] as? [String: Any] ?? [:]
            return members.flatMap { key, value in
                places(value as? [String: Any] ?? [:], named: name.isEmpty ? key : "\(name)[\(key)]")
            }
        default: return []
        }
    }

    /// The parameters that are declared to name something rather than to say it.
    static func tokens(_ fields: [API.Field], in prefix: String) -> [String] {
        fields.flatMap { field -> [String] in
            let name = prefix.isEmpty ? field.name : "\(prefix)[\(field.name)]"
            switch field.kind {
            case .token: return [name]
            case .list(.token): return ["\(name)[0]"]
            case .object(let members): return tokens(members, in: name)
            case .list(.object(let members)): return tokens(members, in: "\(name)[0]")
            default: return []
            }
        }
    }

    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
