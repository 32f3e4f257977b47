import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// How soon an attempt without an end is looked at again: as the processor says who brings it to one.
@Suite struct `When attempts are looked at` {
    private struct Declared: AlteredProcessor {
        let inner: any Processor
        let completion: Completion
    }

    @Test(arguments: Engine.available, [(Completion.pollingRequired, Int64(60)), (.webhookBacked, 360)])
    func `P5 a debit under way is asked about by the hour, or rarely where the processor calls`(
        engine: Engine, expected: (completion: Completion, minutes: Int64)
    ) async throws {
        let next = try await nextPoll(engine, expected.completion, card: "pm_bankDebit")
        #expect(next == .minutes(expected.minutes))
    }

    @Test(arguments: Engine.available, [(Completion.pollingRequired, Int64(10)), (.webhookBacked, 30)])
    func `P5 who is at their bank is asked about often, or less often where the processor calls`(
        engine: Engine, expected: (completion: Completion, minutes: Int64)
    ) async throws {
        let next = try await nextPoll(engine, expected.completion, card: "pm_card_authenticationRequired")
        #expect(next == .minutes(expected.minutes))
    }

    @Test(arguments: Engine.available, [Completion.pollingRequired, .webhookBacked])
    func `P3 an answer that was lost is asked for within a minute, whoever calls`(
        engine: Engine, completion: Completion
    ) async throws {
        let card = "pm_card_chargeCustomerFailLostAnswerAfter"
        let next = try await nextPoll(engine, completion, card: card)
        #expect(next == .seconds(60))
    }

    /// How long after the charge of a first invoice its attempt is looked at.
    private func nextPoll(_ engine: Engine, _ completion: Completion, card: String) async throws -> Span {
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, altering: { Declared(inner: $0, completion: completion) })
        let ana = try await shop.customer("Ana", card: card)
        _ = try await shop.subscribe(ana, to: 9_990)
        let due = try await shop.context.database.read { db in
            try db.first("SELECT run_at FROM jobs WHERE kind = 'attempt'")?.instant("run_at")
        }
        return try #require(due) - shop.time.now
    }
}
