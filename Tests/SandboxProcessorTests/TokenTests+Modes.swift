import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

extension `Test tokens` {
    @Test(arguments: [("pm_card_visa", Mode.live), ("pm_card_nobody", Mode.test), ("4242424242424242", Mode.test)])
    func `exist in test mode only, and numbers are no tokens`(token: String, mode: Mode) async throws {
        try await Bench.on(.sqlite) { bench in
            let error = await #expect(throws: BillingError.self) {
                try await bench.sandbox.method(
                    fromToken: token, at: ProcessorAccount(Scope(merchant: bench.scope.merchant, mode: mode)))
            }

            #expect(error?.code == "resource_missing")
        }
    }

    @Test(arguments: Engine.available)
    func `pay in the mode they were made for, and nowhere else`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let method = try await bench.method("pm_card_visa")
            let live = Scope(merchant: bench.scope.merchant, mode: .live)

            let outcome = await bench.sandbox.charge(bench.charge("att_1", with: method, in: live))

            guard case .declined(let decline, _) = outcome else { return #expect(Bool(false), "\(outcome)") }
            #expect(decline.code == "testmode_decline")
            #expect(bench.sandbox.declines[decline.code].retry == .never)
        }
    }

    @Test(arguments: Engine.available)
    func `and its pages, calls and refunds serve no live mode either`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let live = Scope(merchant: bench.scope.merchant, mode: .live)
            let method = try await bench.method("pm_card_visa")
            let page = try await bench.sandbox.startSetup(bench.setupIntent("seti_1")).page
            let checkout = try await bench.sandbox.startCheckout(bench.checkout("att_2")).page
            _ = await bench.sandbox.charge(bench.charge("att_1", with: method))
            try await bench.database.write { db in
                for table in ["sandbox_charges", "sandbox_enrolments", "sandbox_checkouts"] {
                    try db.execute("UPDATE \(SQL(stringLiteral: table)) SET livemode = 1")
                }
            }
            let visa = TestMethodEntry(try #require(TestMethod.number("4242424242424242", of: .card)))

            #expect(try await bench.sandbox.setupIntent(page: page) == nil)
            #expect(try await bench.sandbox.completeSetup(page: page, with: visa) == nil)
            #expect(await bench.finishSetup(.init("seti_1")) == .abandoned)
            #expect(try await bench.sandbox.checkout(page: checkout) == nil)
            #expect(try await bench.sandbox.pay(page: checkout, with: visa) == nil)
            for attempt in ["att_1", "att_2"] {
                guard case .found(.declined(.testModeOnly, _)) = await bench.lookup(.init(attempt), in: live) else {
                    Issue.record("\(attempt) counts as something else than refused")
                    continue
                }
            }
            let refund = await bench.refund(.init("att_1"), refund: .init("re_1"), money: Money(9_990, .clp))
            #expect(refund == .declined(Decline(code: "charge_not_refundable")))
            let list = try await bench.sandbox.statement(
                of: ProcessorAccount(live), since: Instant(milliseconds: 0), after: nil)
            #expect(list.lines.count == 1)
            for line in list.lines {
                guard case .declined(.testModeOnly, _) = line.outcome else {
                    Issue.record("the list calls it \(line.outcome)")
                    continue
                }
            }
            var request = bench.setupIntent("seti_2")
            request = SetupRequest(
                reference: request.reference, account: ProcessorAccount(live), kinds: request.kinds, customerName: nil,
                merchantName: request.merchantName, locale: request.locale, returnURL: request.returnURL)
            let error = await #expect(throws: BillingError.self) {
                _ = try await bench.sandbox.startSetup(request)
            }
            #expect(error?.code == "processor_not_configured")
            #expect(await bench.sandbox.checkAccount(ProcessorAccount(live)) != .ready)
        }
    }
}
