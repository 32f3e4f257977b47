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
    static let card = "4242 4242 4242 4242"
    static let mark = "Ana \u{202E}anA"

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
}
