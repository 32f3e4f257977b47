import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `Sandbox keeps the contract of processors` {
    @Test(arguments: Engine.available, ProcessorContract.Rule.allCases)
    func `every rule`(engine: Engine, rule: ProcessorContract.Rule) async throws {
        try await Bench.on(engine) { bench in
            let contract = ProcessorContract(
                processor: bench.sandbox, scope: bench.scope, approved: try await bench.method("pm_card_visa"),
                declined: try await bench.method("pm_card_chargeCustomerFail"), timesCharged: bench.timesCharged)

            try await contract.check(rule)
        }
    }
}
