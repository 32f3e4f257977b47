import Billing
import Core
import SandboxProcessor

extension SimulatedCustomer {
    func payNow(_ me: Customer.ID) async {
        guard let invoice = await anyOpen(me) else { return }
        let method = chance.happens(300_000) ? await anyOwn(me) : nil
        let attempt = await ask("pay \(invoice.id)") { server in
            try await server.invoices.pay(invoice.id, of: me, in: scope, with: method?.id, origin: .customer)
        }
        if let attempt { await follow([attempt], me) }
    }

    /// Pays on the processor's page, in one of the many ways in which that goes wrong.
    func checkOut(_ me: Customer.ID) async {
        guard let invoice = await anyOpen(me) else { return }
        let url = await ask("check out \(invoice.id)") { server in
            try await server.payments.startCheckout(invoice.id, of: me, in: scope, kinds: [], locale: "es") {
                "\(World.baseURL)/back/\($0)"
            }
        }
        guard let url else { return }
        let page = lastPart(of: url)
        await wait(5...(chance.happens(100_000) ? 90_000 : 900), of: .seconds(1))
        for _ in 0..<chance.number(0...2) { await tryToPay(on: page) }
        if chance.happens(200_000) { _ = try? await world.sandbox.closeCheckout(page: page) }
        guard chance.happens(750_000), let checkout = try? await world.sandbox.checkout(page: page) else { return }
        await returnFrom(checkout.request.attempt, me)
    }

    private func tryToPay(on page: String) async {
        let step = try? await world.sandbox.pay(page: page, with: TestMethodEntry(anyMethod()))
        world.trace.note("page \(page) \(step?.charge?.reference ?? "without a charge")")
        if let charge = step?.charge { await answerBank(charge.reference) }
        await wait(1...120, of: .seconds(1))
    }

    /// Says to the bank what it asks, most of the time.
    private func answerBank(_ reference: String) async {
        await wait(1...300, of: .seconds(1))
        switch chance.number(0...99) {
        case 0..<60: _ = try? await world.sandbox.answer(reference: reference, .approve)
        case 60..<80: _ = try? await world.sandbox.answer(reference: reference, .reject)
        default: return
        }
    }

    /// What the customer does about the answers they were shown.
    func follow(_ attempts: [PaymentAttempt], _ me: Customer.ID) async {
        for attempt in attempts {
            note(attempt)
            guard attempt.state == .requiresAction, let reference = attempt.reference else { continue }
            await answerBank(reference)
            if chance.happens(750_000) { await returnFrom(attempt.id, me) }
        }
    }

    private func returnFrom(_ attempt: PaymentAttempt.ID, _ me: Customer.ID) async {
        let settled = await ask("back from \(attempt)") { server in
            try await server.payments.resolve(attempt, of: me, in: scope)
        }
        if let settled { note(settled) }
    }

    /// Its customer was told that it is paid; an instalment pays a part, and what came too late is their credit.
    private func note(_ attempt: PaymentAttempt) {
        guard attempt.state == .succeeded, attempt.origin != .paymentPlan, attempt.overpaidAt == nil else { return }
        world.promises.change { $0.closed[attempt.invoice] = .paid }
    }

    private func anyOpen(_ me: Customer.ID) async -> Invoice? {
        chance.pick(await ask("open invoices") { try await $0.invoices.open(of: me, in: scope) } ?? [])
    }
}
