import Billing
import Core

extension ProcessorContract {
    /// What an adapter says of itself, which billing and the portal count on.
    func checkDeclared(_ rule: Rule, _ attempt: PaymentAttempt.ID) async throws {
        let reference = AttemptReference(attempt, at: account)
        switch rule {
        case .setupIsHosted:
            let request = SetupRequest(
                reference: SetupIntent.ID("seti_contract"), account: account, kinds: [.card], customerName: "Ana Díaz",
                merchantName: "Netizen", locale: "es-CL", returnURL: "http://127.0.0.1/back")
            let address = try await processor.startSetup(request)
            try demand(rule, address.hasPrefix("http"), address)
            let outcome = await processor.finishSetup(request.reference, at: account)
            try demand(rule, outcome == .open, outcome)

        case .checkoutIsHosted:
            let address = try await processor.startCheckout(
                CheckoutRequest(
                    attempt: attempt, account: account, invoice: Invoice.ID("in_\(attempt)"),
                    money: Money(9_990, .clp), description: "Netizen", kinds: [], merchantName: "Netizen",
                    locale: "es-CL", returnURL: "http://127.0.0.1/back",
                    instalments: processor.capabilities.contains(.instalments) ? 6 : 1))
            try demand(rule, address.hasPrefix("http"), address)
            let answer = await processor.lookup(reference)
            guard case .found(.requiresAction(.redirect(address), _)) = answer else {
                throw Breach(rule: rule, found: "\(answer)")
            }

        case .transfersHaveInstructions:
            let outcome = await processor.charge(charge(attempt, method: transfer))
            guard case .requiresAction(.transfer(let how), _) = outcome, !how.account.isEmpty else {
                throw Breach(rule: rule, found: "\(outcome)")
            }

        case .callsAreVerified:
            try await checkCalls(rule, about: attempt)

        case .completionIsBacked:
            let calls = processor.capabilities.contains(.webhooks)
            try demand(rule, processor.completion == .pollingRequired || calls, processor.completion)

        case .otherModesAreRefused:
            for mode in [Mode.test, .live] where !processor.modes.contains(mode) {
                let there = ProcessorAccount(Scope(merchant: scope.merchant, mode: mode))
                let outcome = await processor.charge(charge(attempt, at: there))
                try demand(rule, !outcome.isSuccess, outcome)
                let took = try await timesCharged(attempt)
                try demand(rule, took == 0, took)
            }

        case .declinesAreTabled:
            let outcome = await processor.charge(charge(attempt, method: declined))
            guard case .declined(let decline, _) = outcome, processor.declines.contains(decline.code),
                processor.declines[decline.code].networkCode == decline.networkCode
            else { throw Breach(rule: rule, found: "\(outcome)") }

        case .graceIsLongEnough:
            let isFinal = processor.capabilities.contains(.cancel)
            try demand(rule, isFinal || processor.graceTime >= ProcessorTimeLimits.answer, processor.graceTime)

        case .checkIsHarmless:
            let standing = await processor.checkAccount(account)
            try demand(rule, standing == .ready, standing)
            try demand(rule, await processor.checkAccount(account) == standing, standing)

        default: break
        }
    }

    private func checkCalls(_ rule: Rule, about attempt: PaymentAttempt.ID) async throws {
        _ = await processor.charge(charge(attempt))
        let calls = try await self.calls()
        let events = try calls.flatMap { try processor.verify($0.call, at: $0.at) }
        try demand(rule, events.contains { $0.subject == .attempt(attempt) }, events)
        for (call, at) in calls {
            var body = call.body
            body[body.count / 2] ^= 1
            let forged = ProcessorCall(account: call.account, headers: call.headers, body: body)
            let heard = try? processor.verify(forged, at: at)
            try demand(rule, heard == nil, heard ?? [])
        }
    }
}
