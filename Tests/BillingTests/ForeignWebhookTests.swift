import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `Calls that do not fit` {
    @Test(arguments: Engine.available)
    func `H1 what is not signed, altered, another's or old is refused and not kept`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        let webhook = try await shop.anyWebhook()
        let signature = shop.sandbox.signature(of: webhook)
        let other = ProcessorAccount(Scope(merchant: shop.merchant.id, mode: .live))
        func refusal(_ signature: String?, body: [UInt8]? = nil, account: ProcessorAccount? = nil) async -> String? {
            let headers = signature.map { [SandboxWebhook.signatureHeader: $0] } ?? [:]
            let call = ProcessorCall(
                account: account ?? webhook.account, headers: headers, body: body ?? webhook.body)
            do {
                _ = try await shop.incomingWebhooks.receive(call, from: "sandbox")
                return nil
            } catch { return (error as? BillingError)?.code }
        }

        #expect(await refusal(nil) == "signature_invalid")
        #expect(await refusal(signature, body: webhook.body + [0x20]) == "signature_invalid")
        #expect(await refusal(signature, account: other) == "resource_missing")
        for noise in [
            "", "t=,v1=", "t=1", "v1=00", "t=1,t=2,v1=00", "t=99999999999999999999,v1=00", signature + ",t=1",
        ] {
            #expect(await refusal(noise) == "signature_invalid", "\(noise)")
        }
        #expect(await refusal(signature, account: ProcessorAccount(named: "acct_nobody-test")) == "resource_missing")
        #expect(ProcessorAccount(named: "mer_1") == nil)
        shop.time.advance(.seconds(301))
        #expect(await refusal(signature) == "signature_invalid")
        let kept = try await shop.context.database.read { try $0.query("SELECT id FROM processor_callbacks") }
        #expect(kept.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `H1 another amount, currency, account or reference is set aside, and nothing changes`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        let (invoice, page) = try await shop.checkout()
        _ = try await shop.sandbox.pay(page: page, with: TestMethodEntry(TestMethod.approved[0]))
        let real = String(decoding: try await shop.wire()[0].body, as: UTF8.self)
        let changes: [(from: String, to: String)] = [
            ("\"amount\":9990", "\"amount\":9991"), ("\"clp\"", "\"usd\""), ("\"att_", "\"att_x"),
            ("\"sbx_ch_", "\"sbx_ch_x"),
        ]

        for (number, change) in changes.enumerated() {
            let body = real.replacing(change.from, with: change.to).replacing("sbx_evt_", with: "sbx_evt_\(number)")
            #expect(try await shop.tell(body) == 1)
        }
        try await shop.scheduler.runUntilIdle()

        let setAside = try await shop.incomingWebhooks.setAside(in: shop.scope)
        #expect(setAside.count == changes.count)
        #expect(
            Set(setAside.compactMap(\.detail)) == [
                "another amount or currency", "no such attempt in this account", "another reference",
            ])
        #expect(try await shop.invoices.find(invoice, in: shop.scope).status == .open)
    }

    @Test(arguments: Engine.available)
    func `H1 money moves by the processor's answer, not by what a call says`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        let (invoice, page) = try await shop.checkout()
        _ = try await shop.sandbox.pay(page: page, with: TestMethodEntry(TestMethod.transfer))
        let pending = String(decoding: try await shop.wire()[0].body, as: UTF8.self)

        #expect(try await shop.tell(pending.replacing("charge.pending", with: "charge.succeeded")) == 1)
        try await shop.scheduler.runUntilIdle()

        #expect(try await shop.invoices.find(invoice, in: shop.scope).status == .open)
        #expect(try await shop.payments.attempts(of: invoice, in: shop.scope).map(\.state) == [.pending])
    }
}
