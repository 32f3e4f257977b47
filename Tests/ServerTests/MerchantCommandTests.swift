import Billing
import Core
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct `The command of merchants` {
    /// What `ventanilla merchant set` does with these arguments.
    private func set(_ shop: Shop, _ arguments: String...) async throws -> MerchantCommand.Report {
        let command = try MerchantCommand.Set.parse(["--merchant", "tienda-sur"] + arguments)
        let changed = try await Merchants(shop.context).apply(
            command.settings(), to: shop.merchant.id, by: .command)
        return try await MerchantCommand.Report(changed, shop.context)
    }

    @Test(arguments: Engine.available)
    func `sets what is named, empties what is named with nothing, and shows all`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)

        let report = try await set(
            shop, "--name", "Luz del Sur", "--slug", "luz", "--email", "ana@luz.example", "--locale", "pt",
            "--timezone",
            "America/Bogota", "--color", "#0f766e", "--support-email", "hola@luz.example", "--support-phone", "+56 2 1",
            "--website", "https://luz.example", "--tax-id", "76.555.016-6", "--address", "Av. Matta 1\nSantiago",
            "--sender-name", "Luz", "--number-prefix", "LUZ", "--headline", "Tu cuenta", "--privacy-url",
            "https://luz.example/p", "--terms-url", "https://luz.example/t", "--retry-days", "2, 9", "--paydays",
            "5,working_day_1", "--ending", "cancel", "--fallback", "on", "--frame-origins",
            "https://luz.example,https://app.luz.example")

        for line in [
            "merchant        luz  \(shop.merchant.id)", "name            Luz del Sur", "timezone        America/Bogota",
            "portal          http://127.0.0.1:8080/p/luz", "number prefix   LUZ", "color           #0f766e",
            "address         Av. Matta 1, Santiago", "sender name     Luz", "headline        Tu cuenta",
            "retry days      2, 9", "paydays         5, working_day_1", "after the last  cancel",
            "fallback        on", "old slugs       tienda-sur",
            "frame origins   https://app.luz.example, https://luz.example",
        ] { #expect(report.lines.contains(line), "\(line)") }

        let emptied = try await set(shop, "--website", "", "--retry-days", "")
        #expect(emptied.website == nil && emptied.retryDays.isEmpty && emptied.name == "Luz del Sur")
        #expect(!emptied.lines.contains { $0.hasPrefix("website") })
    }

    @Test func `refuses a zone and days that are none`() throws {
        for arguments in [["--timezone", "EST"], ["--retry-days", "2,soon"], ["--paydays", "32"]] {
            let command = try MerchantCommand.Set.parse(["--merchant", "tienda-sur"] + arguments)
            #expect(throws: Refusal.self) { _ = try command.settings() }
        }
    }
}

@Suite struct `The command of the audit trail` {
    @Test func `K4 tells of each entry on one line, and where the chain breaks`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let trail = AuditTrail(shop.context)
        try await trail.note(
            .settingsChanged, about: "cus_1", details: ["b": "dos\nlíneas", "a": "1"],
            by: .person("usr_1", name: "Ana"), of: shop.merchant.id)
        try await trail.note(.portalSwitchedOff, about: nil, by: .command, of: shop.merchant.id)

        let lines = try await trail.list(of: shop.merchant.id).map { AuditCommand.Line($0).text }
        #expect(
            lines == [
                "2  2026-01-15T13:00:00.000Z  command  portal.switched_off",
                "1  2026-01-15T13:00:00.000Z  Ana usr_1  settings.changed  cus_1  a=1 b=dos líneas",
            ])
        let whole = AuditCommand.Verdict(merchant: "tienda-sur", try await trail.verify(of: shop.merchant.id))
        #expect(whole.ok && whole.text == "2 entries of tienda-sur, each as it was written.")
        let broken = AuditCommand.Verdict(merchant: "tienda-sur", .broken(at: 7))
        #expect(!broken.ok && broken.text == "Entry 7 of tienda-sur is not what it was.")
    }
}
