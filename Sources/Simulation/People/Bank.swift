import Core
import SandboxProcessor
import Storage

/// What happens to charges that wait for somebody: transfers arrive days later or never, banks lose patience.
struct Bank: Sendable {
    let world: World

    func work() async {
        while world.time.now < world.end {
            await Fiber.current?.pause(until: .at(world.time.now + world.people.span(1...96, of: .hours(1))))
            for reference in await waiting() where world.people.happens(400_000) { await answer(reference) }
        }
    }

    /// Nobody is left waiting.
    func answerEverything() async {
        for reference in await waiting() { await answer(reference) }
    }

    private func answer(_ reference: String) async {
        let answer: CustomerAnswer = world.people.happens(700_000) ? .approve : .reject
        _ = try? await world.sandbox.answer(reference: reference, answer)
        world.trace.note("bank \(answer) \(reference)")
    }

    private func waiting() async -> [String] {
        let waiting = try? await world.database.read { db in
            try db.query(
                """
                SELECT reference FROM sandbox_charges
                WHERE state = 'challenged' OR (state = 'pending' AND settles_at IS NULL)
                """
            ).map { try $0.text("reference") }
        }
        return (waiting ?? []).sorted()
    }
}
