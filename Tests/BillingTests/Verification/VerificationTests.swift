import Billing
import Storage
import TestSupport
import Testing

/// M6: `verify` finds what should not be. Each case plants in a sound shop what one fault would leave there.
@Suite struct `Verification of what is stored` {
    @Test(arguments: Engine.available, Damage.all)
    func `M6 each planted damage is found by its name`(engine: Engine, damage: Damage) async throws {
        let shop = try await Shop.busy(engine)
        #expect(try await shop.verify() == [])

        try await shop.context.database.write { db in
            for trace in damage.traces { try db.execute(trace) }
        }

        #expect(try await shop.verify().map(\.invariant).contains(damage.invariant))
    }

    @Test func `every invariant has a damage that breaks it`() {
        #expect(Set(Damage.all.map(\.invariant)) == Set(Verification.names))
    }
}
