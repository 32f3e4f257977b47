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

    @Test(arguments: Engine.available)
    func `M6 a database of any size is told what a small one is`(engine: Engine) async throws {
        let shop = try await Shop.busy(engine)
        let damages = [try #require(Damage.all.first), try #require(Damage.all.last)]
        try await shop.context.database.write { db in
            for trace in damages.flatMap(\.traces) { try db.execute(trace) }
        }

        let found = try await shop.verify()
        #expect(Set(found.map(\.invariant)).isSuperset(of: damages.map(\.invariant)))
        let inSlices = try await Verification(shop.context).run(width: 3)
        #expect(inSlices.count == found.count && Set(inSlices) == Set(found))
    }

    @Test func `every invariant has a damage that breaks it`() {
        #expect(Set(Damage.all.map(\.invariant)) == Set(Verification.names))
    }
}
