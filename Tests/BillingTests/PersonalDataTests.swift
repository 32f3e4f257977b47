import Core
import Foundation
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

/// What a customer takes along, and asks to have deleted.
@Suite struct `A customer's data` {
    func file(of customer: Customer, _ shop: Shop) async throws -> (text: String, json: [String: Any]) {
        var text = ""
        try await PersonalData(shop.context).write(of: customer.id, in: shop.scope) { text += $0 }
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        return (text, json)
    }

    @Test(arguments: Engine.available)
    func `is all of theirs, nobody else's, and no secret`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let eva = try await shop.customer("Eva")
        for customer in [ana, eva] { _ = try await shop.subscribe(customer, to: 9_990) }
        let awkward = "Ana \"la\" \\ Rojas </script>"
        _ = try await shop.customers.update(ana.id, in: shop.scope) {
            $0.details.name = awkward
            $0.details.address = Address(line1: "Los Leones 220", country: "CL")
        }
        let (_, url) = try await PortalSessions(shop.context).create(for: ana.id, in: shop.scope)
        let token = Secret(String(url.split(separator: "/").last ?? ""))
        _ = try await PortalSessions(shop.context).open(token, of: shop.merchant.id)

        let (text, json) = try await file(of: ana, shop)

        let details = try #require(json["customer"] as? [String: Any])
        #expect(details["name"] as? String == awkward && details["id"] as? String == ana.id.rawValue)
        #expect((details["address"] as? [String: Any])?["line1"] as? String == "Los Leones 220")
        for section in PersonalDataRows.sections { #expect(json["\(section.name)"] is [Any], "\(section.name)") }
        for section in [
            "payment_methods", "subscriptions", "subscription_items", "invoices", "invoice_lines", "payments",
            "sessions",
        ] {
            #expect((json[section] as? [Any])?.count == 1, "\(section)")
        }
        let invoice = try #require((json["invoices"] as? [[String: Any]])?.first)
        #expect(invoice["total"] as? Int == 9_990 && (invoice["created_at"] as? String)?.hasSuffix("Z") == true)
        #expect(!text.contains(eva.id.rawValue) && !text.contains("eva@example.com"))
        let secrets = try await shop.context.database.read { db in
            try db.query("SELECT token AS secret FROM payment_methods UNION ALL SELECT token_hash FROM visits")
                .map { try $0.text("secret") }
        }
        for secret in secrets { #expect(!text.contains(secret)) }
    }

    @Test(arguments: Engine.available)
    func `is read piece by piece, each row once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let scope = shop.scope
        try await shop.context.database.write { db in
            for number in 1...450 {
                let at = Instant(seconds: 1_700_000_000 + Int64(number / 3))
                try db.execute(
                    """
                    INSERT INTO notifications (merchant_id, id, livemode, kind, customer_id, state, created_at)
                    VALUES (\(scope.merchant), \("ntf_\(number)"), \(scope.mode), 'refunded', \(ana.id), 'sent', \(at))
                    """)
            }
        }

        let letters = try #require(try await file(of: ana, shop).json["letters"] as? [[String: Any]])

        #expect(letters.count == 450 && Set(letters.compactMap { $0["id"] as? String }).count == 450)
    }

    @Test(arguments: Engine.available)
    func `is asked to be deleted once, told to the merchant, and can be kept after all`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let eva = try await shop.customer("Eva")
        _ = try await shop.subscribe(ana, to: 9_990)
        let requests = DeletionRequests(shop.context)

        let first = try await requests.ask(for: ana.id, in: shop.scope)
        #expect(try await requests.ask(for: ana.id, in: shop.scope) == first)
        #expect(try await requests.pending(of: ana.id, in: shop.scope) == first)
        #expect(try await requests.pending(of: eva.id, in: shop.scope) == nil)
        let obstacles = try await requests.obstacles(of: ana.id, in: shop.scope)
        #expect(obstacles.debts == 0 && obstacles.subscriptions == 1)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).details == ana.details)
        let letters = try await shop.context.database.read { db in
            try db.query("SELECT recipient FROM notifications WHERE kind = 'deletion_requested'")
                .map { try $0.text("recipient") }
        }
        #expect(letters == [shop.merchant.brand.supportEmail ?? shop.merchant.email])

        for _ in 1...2 { try await requests.withdraw(of: ana.id, in: shop.scope) }
        #expect(try await requests.pending(of: ana.id, in: shop.scope) == nil)
        #expect(try await requests.ask(for: ana.id, in: shop.scope) != first)
        let kinds = try await Events(shop.context).list(in: shop.scope, customer: ana.id).elements.map(\.kind)
        #expect(kinds.filter { $0 == .customerDeletionRequested }.count == 2)
        #expect(kinds.filter { $0 == .customerDeletionWithdrawn }.count == 1)
    }
}
