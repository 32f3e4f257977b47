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

/// What must never be kept is refused wherever text can be written (W9, W11): every field that `/openapi.json` shows, and
/// every box of the portal.
@Suite struct `Kept text` {
    private static let card = "4242 4242 4242 4242"
    private static let mark = "Ana \u{202E}anA"

    @Test func `is checked in every text field and metadata of every operation`() async throws {
        let full = try await FullDesk.open(.sqlite)
        try await full.desk.exchange { api in
            let own = try await Collections.read(api)
            let document = try await api.get("/openapi.json")
            let before = try await full.shop.allRows()
            var seen: Set<String> = []
            for operation in APIRoutes.operations where operation.method == .post {
                let path = operation.path.replacing(":id", with: own[operation.collection].first ?? "x")
                for place in try Self.places(operation, in: document) {
                    for (text, code) in [(Self.card, "card_number"), (Self.mark, "direction_marks")] {
                        let reply = try await api.post(path, "\(place.name)=\(Self.escaped(text))")
                        #expect(reply.status == 400, "\(operation.name) \(place.name) \(reply.body)")
                        #expect(reply.text("error.code") == code, "\(operation.name) \(place.name) \(reply.body)")
                        #expect(reply.text("error.param") == place.name, "\(operation.name) \(reply.body)")
                    }
                    if let map = place.map {
                        let reply = try await api.post(path, "\(map)[\(Self.escaped(Self.card))]=1")
                        #expect(reply.text("error.code") == "card_number", "\(operation.name) \(reply.body)")
                    }
                    seen.insert("\(operation.name) \(place.name)")
                }
            }
            #expect(seen.count >= 60, "\(seen.sorted())")
            #expect(try await full.shop.allRows() == before)
        }
    }

    /// What needs no check is never kept as it was sent: nothing that any operation is told ends in a row.
    @Test func `is not kept where no check is asked either`() async throws {
        let full = try await FullDesk.open(.sqlite)
        try await full.desk.exchange { api in
            let own = try await Collections.read(api)
            for operation in APIRoutes.operations where operation.method != .delete {
                let path = operation.path.replacing(":id", with: own[operation.collection].first ?? "x")
                    .replacing(":method", with: "x")
                for name in Self.tokens(operation.fields, in: "") {
                    let card = "4242424242424242"
                    if operation.method == .get {
                        _ = try await api.get("\(path)?\(name)=\(card)")
                    } else {
                        _ = try await api.post(path, full.form(operation, own, replacing: (name, card)))
                    }
                }
            }
            for (table, rows) in try await full.shop.allRows() {
                #expect(!rows.contains { $0.contains("4242424242424242") }, "\(table)")
            }
        }
    }

    @Test func `stays as it is in identifiers that are digits by chance`() async throws {
        let desk = try await APIDesk.open(.sqlite)
        let identifier = "550e8400-e29b-41d4-a101-242424242424"
        #expect(CardNumber.appears(in: "101-242424242424"))
        try await desk.exchange { api in
            let reply = try await api.post("/v1/customers", "metadata[order]=\(identifier)&name=Ana")
            #expect(reply.text("metadata.order") == identifier)
            let lines = try await api.post("/v1/customers", "metadata[note]=uno%0Ados%09tres")
            #expect(lines.text("metadata.note") == "uno\ndos\ttres")
        }
    }

    @Test func `is checked in every box of the portal`() async throws {
        let full = try await FullDesk.open(.sqlite)
        let shop = full.shop
        let found = try await shop.customers.list(in: shop.scope, email: "ana@example.com").elements.first
        let ana = try #require(found)
        let subscriptions = try await shop.subscriptions.list(in: shop.scope, customer: ana.id).elements
        let portal = PortalDesk(shop: shop)
        try await portal.walk { client in
            let browser = try await portal.browser(of: ana, client)
            var boxes: Set<String> = []
            let pages =
                ["/details"] + subscriptions.map { "/subscriptions/\($0.id)/cancellation" }
                + ["/methods", "/pending", "/visits"]
            let before = try await shop.allRows()
            for page in pages {
                let shown = try await browser.get("/p/tienda-sur" + page, following: false)
                guard shown.status == 200 else { continue }
                for form in shown.forms {
                    for box in form.boxes {
                        for text in [Self.card, Self.mark] {
                            let answer = try await browser.post(
                                form.action, form.fields.merging([box: text]) { $1 }, following: false)
                            #expect(answer.status == 422, "\(page) \(box)")
                        }
                        boxes.insert(box)
                    }
                }
            }
            #expect(boxes.isSuperset(of: ["name", "phone", "tax_id", "line1", "city", "comment"]), "\(boxes.sorted())")
            #expect(try await shop.allRows() == before)

            let guest = Browser(client)
            try await guest.get("/p/tienda-sur")
            for address in ["4242424242424242@example.com", "ana\u{202E}@example.com"] {
                try await guest.submit("/sign-in", ["email": address], following: false).expect(status: 422)
                try await guest.get("/p/tienda-sur")
            }
            #expect(try await shop.allRows() == before)
        }
    }

    private struct Place {
        /// As it is sent, and as errors name it: `address[line1]`.
        let name: String
        /// The map that it is a value of, whose names are text too.
        let map: String?
    }

    /// Where text can be written by the document's own words: strings of no format and no choice, and maps of such.
    private static func places(_ operation: APIOperation, in document: Reply) throws -> [Place] {
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

    private static func places(_ schema: [String: Any], named name: String) -> [Place] {
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
    private static func tokens(_ fields: [API.Field], in prefix: String) -> [String] {
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

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension PageAnswer {
    struct Form {
        let action: String
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
            return Form(action: action, fields: fields, boxes: boxes)
        }
    }

    private static func value(_ name: String, of head: Substring) -> String? {
        guard let start = head.range(of: "\(name)=\"")?.upperBound else { return nil }
        return String(head[start...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }
}
