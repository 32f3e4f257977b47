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

extension PageAnswer {
    struct Form {
        let action: String
        /// One that is not only looks for something.
        let isPost: Bool
        let fields: [String: String]
        /// The names of what can be typed into.
        let boxes: [String]
    }

    /// Every form of the page.
    var forms: [Form] {
        body.split(separator: "<form ").dropFirst().compactMap { chunk in
            let inside = chunk.prefix(upTo: chunk.range(of: "</form>")?.lowerBound ?? chunk.endIndex)
            guard let action = Self.value("action", of: inside) else { return nil }
            var fields: [String: String] = [:]
            var boxes: [String] = []
            for input in inside.split(separator: "<input ").dropFirst() {
                let head = input.prefix { $0 != ">" }
                guard let name = Self.value("name", of: head) else { continue }
                let type = Self.value("type", of: head) ?? "text"
                if type == "checkbox" || type == "radio" { continue }
                fields[name] = Self.value("value", of: head) ?? ""
                if type != "hidden", type != "submit" { boxes.append(name) }
            }
            for area in inside.split(separator: "<textarea ").dropFirst() {
                if let name = Self.value("name", of: area.prefix { $0 != ">" }) { boxes.append(name) }
            }
            let head = inside.prefix { $0 != ">" }
            return Form(action: action, isPost: Self.value("method", of: head) == "post", fields: fields, boxes: boxes)
        }
    }

    static func value(_ name: String, of head: Substring) -> String? {
        guard let start = head.range(of: "\(name)=\"")?.upperBound else { return nil }
        return String(head[start...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }
}
