import Billing
import Core
import SandboxProcessor
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct `Sandbox keeps the contract of processors` {
    @Test(arguments: Engine.available, ProcessorContract.Rule.allCases)
    func `every rule`(engine: Engine, rule: ProcessorContract.Rule) async throws {
        try await Bench.on(engine, webhooks: true) { bench in
            let contract = try await bench.contract()
            #expect(bench.sandbox.capabilities.isSuperset(of: rule.needs))

            try await contract.check(rule)
        }
    }
}

extension Bench {
    /// - Parameter altering: what stands between the contract and the sandbox.
    func contract(of altering: (SandboxProcessor) -> any Processor = { $0 }) async throws -> ProcessorContract {
        ProcessorContract(
            processor: altering(sandbox), scope: scope, approved: try await method("pm_card_visa"),
            declined: try await method("pm_card_chargeCustomerFail"), transfer: try await method("pm_transfer"),
            timesCharged: timesCharged, calls: calls)
    }

    /// What the sandbox has to tell by now.
    @Sendable private func calls() async throws -> [(call: ProcessorCall, at: Instant)] {
        let heard = Mutex<[ProcessorCall]>([])
        _ = try await sandbox.deliverDue { webhook, signature in
            heard.withLock { $0.append(webhook.call(signature)) }
            return true
        }
        let now = sandbox.clock.now()
        return heard.withLock { $0 }.map { ($0, now) }
    }
}
