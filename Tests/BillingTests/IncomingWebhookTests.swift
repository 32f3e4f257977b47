import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `What processors tell us` {
    @Test(arguments: Engine.available)
    func `a checkout that was paid is settled at once, though the customer closed the browser (P6)`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        let (invoice, page) = try await shop.checkout()

        _ = try await shop.sandbox.pay(page: page, with: TestMethodEntry(TestMethod.approved[0]))
        #expect(try await shop.hearWebhooks() == 1)

        #expect(try await shop.invoices.find(invoice, in: shop.scope).status == .paid)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a charge whose answer was lost is settled by the webhook, before anybody looks (P3)`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailLostAnswerAfter")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .incomplete)

        try await shop.hearWebhooks()

        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a bank debit settles when the bank says so, days later`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        #expect(try await shop.hearWebhooks() == 0)

        shop.time.advance(.hours(48))
        #expect(try await shop.hearWebhooks() == 1)

        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
    }

    @Test(arguments: Engine.available)
    func `a transfer that arrives, and a bank's question that is answered, are heard of at once`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        for method in [TestMethod.transfer, try #require(TestMethod.token("pm_card_authenticationRequired"))] {
            let (invoice, page) = try await shop.checkout()
            let step = try await shop.sandbox.pay(page: page, with: TestMethodEntry(method))
            try await shop.hearWebhooks()
            #expect(try await shop.invoices.find(invoice, in: shop.scope).status == .open)

            _ = try await shop.sandbox.answer(reference: try #require(step?.charge?.reference), .approve)
            try await shop.hearWebhooks()

            #expect(try await shop.invoices.find(invoice, in: shop.scope).status == .paid)
        }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a method that was entered is there, though the customer closed the browser`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        let ana = try await shop.customer("Ana", card: nil)
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let (_, url) = try await shop.methods.startSetup(
            of: ana.id, in: shop.scope, kinds: [], locale: "es", returnURL: { "http://127.0.0.1/\($0)" })

        let page = String(url.split(separator: "/").last ?? "")
        _ = try await shop.sandbox.completeSetup(page: page, with: TestMethodEntry(TestMethod.approved[0]))
        try await shop.hearWebhooks()

        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).count == 1)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
    }

    @Test(arguments: Engine.available)
    func `H1 duplicates and any order are harmless`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        let (invoice, page) = try await shop.checkout()
        let step = try await shop.sandbox.pay(page: page, with: TestMethodEntry(TestMethod.transfer))
        let pending = try await shop.wire()
        _ = try await shop.sandbox.answer(reference: try #require(step?.charge?.reference), .approve)
        let succeeded = try await shop.wire()

        var news: [Int?] = []
        for webhook in succeeded + pending + succeeded + pending {
            news.append(await shop.receive(webhook, shop.sandbox.signature(of: webhook)))
            try await shop.scheduler.runUntilIdle()
        }

        #expect(news == [1, 1, 0, 0])
        #expect(try await shop.invoices.find(invoice, in: shop.scope).status == .paid)
        let settled = try await SandboxLedger(database: shop.context.database, clock: shop.time.clock)
            .settled(in: shop.scope)
        #expect(settled.count == 1)
        #expect(try await shop.verify() == [])
    }
}

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

extension Shop {
    /// An open invoice of a customer without a method, and the page on which it can be paid.
    fileprivate func checkout() async throws -> (Invoice.ID, page: String) {
        let customer = try await customer("Ana", card: nil)
        _ = try await subscribe(customer, to: 9_990)
        let invoice = try await invoices.open(of: customer.id, in: scope)[0].id
        let url = try await payments.startCheckout(
            invoice, of: customer.id, in: scope, kinds: [], locale: "es", returnURL: { "http://127.0.0.1/\($0)" })
        return (invoice, String(url.split(separator: "/").last ?? ""))
    }

    /// What is on its way, taken off the wire.
    fileprivate func wire() async throws -> [SandboxWebhook] {
        nonisolated(unsafe) var taken: [SandboxWebhook] = []
        _ = try await sandbox.deliverDue { webhook, _ in
            taken.append(webhook)
            return true
        }
        return taken
    }

    fileprivate func anyWebhook() async throws -> SandboxWebhook {
        let (_, page) = try await checkout()
        _ = try await sandbox.pay(page: page, with: TestMethodEntry(TestMethod.approved[0]))
        return try await wire()[0]
    }

    /// Sends `body` as the sandbox would.
    fileprivate func tell(_ body: String) async throws -> Int {
        let account = ProcessorAccount(scope)
        let signature = WebhookSignature.header(
            for: Array(body.utf8), secret: try #require(sandbox.secret(of: account)), at: time.clock.now())
        return try await incomingWebhooks.receive(
            ProcessorCall(
                account: account, headers: [SandboxWebhook.signatureHeader: signature], body: Array(body.utf8)),
            from: "sandbox")
    }
}
