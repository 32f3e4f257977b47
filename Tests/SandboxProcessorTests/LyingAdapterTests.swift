import Storage
import TestSupport
import Testing

/// A contract that nobody breaks proves nothing: each thing that an adapter declares is found out when it is not so.
@Suite struct `The contract of processors` {
    @Test(arguments: LyingAdapter.Lie.allCases)
    func `finds out an adapter that lies`(lie: LyingAdapter.Lie) async throws {
        try await Bench.on(.sqlite, webhooks: true) { bench in
            let contract = try await bench.contract { LyingAdapter(inner: $0, lie: lie) }

            let breach = await #expect(throws: ProcessorContract.Breach.self) { try await contract.check(lie.rule) }

            #expect(breach?.rule == lie.rule)
        }
    }
}
