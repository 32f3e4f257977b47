import Billing
import Documents
import Storage
import TestSupport
import Testing

@Suite struct `The table of an audit trail` {
    @Test func `has everything that a hash is over, and no formula`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let trail = AuditTrail(shop.context)
        try await trail.note(
            .settingsChanged, about: "cus_1", details: ["name": "b"], by: .person("usr_1", name: "=1+1"),
            of: shop.merchant.id)
        try await trail.note(.portalSwitchedOff, about: nil, by: .system, of: shop.merchant.id)

        var table = AuditSheet().head
        try await trail.list(of: shop.merchant.id) { table += $0.map(AuditSheet().line).joined() }

        let entries = try await trail.list(of: shop.merchant.id)
        let (first, second) = (entries[1], entries[0])
        #expect(
            table == """
                \u{FEFF}number,at,actor,actor_id,actor_name,action,subject,details,previous_hash,hash\r
                2,2026-01-15T13:00:00.000Z,system,,,portal.switched_off,,{},\(first.hash),\(second.hash)\r
                1,2026-01-15T13:00:00.000Z,person,usr_1,"'=1+1",settings.changed,cus_1,\
                "{""name"":""b""}",,\(first.hash)\r

                """)
    }
}
