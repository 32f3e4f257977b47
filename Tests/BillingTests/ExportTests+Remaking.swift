import Core
import Scheduling
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Files of all papers` {
    @Test(arguments: Engine.available)
    func `are made anew beside the old one, whose download goes on to its end`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let exports = Exports(shop.context)
        let old = try await ask(shop, ana)
        try await work(shop, Self.whole)
        let ready = try await found(old, shop)
        #expect(try await exports.chunk(0, of: ready) == [1, 2, 3])

        shop.time.advance(.minutes(11))
        let new = try await ask(shop, ana)
        #expect(new.id != old.id && new.state == .running)
        #expect(try await ask(shop, ana) == new)
        #expect(try await found(old, shop) == ready, "it is there until the new one is")
        #expect(try await exports.prune() == 0)
        try await work(shop) { task in
            try await task.store([7], number: 0)
            try await task.finish(size: 1)
        }
        await #expect(throws: BillingError.self) { try await found(old, shop) }
        #expect(try await exports.kept(of: ana.id, in: shop.scope).map(\.id) == [new.id])
        #expect(try await exports.prune() == 0)
        #expect(try await exports.chunk(1, of: ready) == [4], "nothing of the new one")

        shop.time.advance(.hours(1))
        #expect(try await exports.prune() == 3)
        #expect(try await exports.chunk(1, of: ready) == nil)
        #expect(try await exports.chunk(0, of: try await found(new, shop)) == [7])
    }

    @Test(arguments: Engine.available)
    func `that were not made in a day are asked for anew, and nobody goes on with them`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let old = try await ask(shop, ana)
        let gate = Gate()
        let slow = Task {
            try await work(shop) { task in
                await gate.pass()
                try await Self.whole(task)
            }
        }
        #expect(try await eventually { await gate.arrivals == 1 })
        shop.time.advance(.hours(25))
        let new = try await ask(shop, ana)
        #expect(new.id != old.id)
        await gate.open()
        try await slow.value
        try await work(shop, Self.whole)

        #expect(try await found(new, shop).state == .ready)
        #expect(try await Exports(shop.context).kept(of: ana.id, in: shop.scope).map(\.id) == [new.id])
        #expect(try await Exports(shop.context).prune() == 1, "nothing was written to the old one")
    }

    @Test(arguments: Engine.available)
    func `are two at once for one customer, and ten that are kept`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let (ana, eva) = (try await shop.customer("Ana"), try await shop.customer("Eva"))
        let first = try await ask(shop, ana, year: 2001)
        _ = try await ask(shop, ana, year: 2002)
        await #expect(throws: ExportRefusal.running) { try await ask(shop, ana, year: 2003) }
        #expect(try await ask(shop, ana, year: 2001) == first, "who asks for the same is led to it")
        _ = try await ask(shop, eva)
        try await work(shop, Self.whole)

        for year in 2003...2010 {
            _ = try await ask(shop, ana, year: year)
            try await work(shop, Self.whole)
        }
        await #expect(throws: ExportRefusal.kept) { try await ask(shop, ana, year: 2011) }
        shop.time.advance(.minutes(11))
        #expect(try await ask(shop, ana, year: 2010).state == .running, "it takes the place of one that is kept")
        try await work(shop, Self.whole)
        await #expect(throws: ExportRefusal.kept) { try await ask(shop, ana, year: 2011) }
        shop.time.advance(.hours(25))
        _ = try await ask(shop, ana, year: 2011)
    }

    @Test(arguments: Engine.available)
    func `of many pieces are forgotten piece by piece`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        _ = try await ask(shop, try await shop.customer("Ana"))
        try await work(shop) { task in
            for number in 0..<40 { try await task.store([1], number: number) }
            try await task.finish(size: 40)
        }
        shop.time.advance(.hours(25))
        #expect(try await Exports(shop.context).prune() == 41)
    }
}
