import Core
import Scheduling
import Storage
import TestSupport
import Testing

@testable import Billing

/// Files of all papers, made in the background: asked for, made, kept, forgotten.
@Suite struct `Files of all papers` {
    struct Broken: Error {}

    func work(_ shop: Shop, _ exporter: @escaping Scheduler.Exporter) async throws {
        try await Scheduler(shop.context, mailer: { _, _ in }, exporter: exporter, logger: .quiet).runUntilIdle()
    }

    func ask(
        _ shop: Shop, _ customer: Customer, _ format: Export.Format = .zip, year: Int? = 2026, locale: String = "es"
    ) async throws -> Export {
        try await Exports(shop.context).ask(
            format, year: year, papers: 2, locale: locale, for: customer.id, in: shop.scope)
    }

    func found(_ export: Export, _ shop: Shop) async throws -> Export {
        try await Exports(shop.context).find(export.id, of: export.customer, in: shop.scope)
    }

    func rows(_ shop: Shop) async throws -> Int {
        let all = try await shop.allRows()
        return (all["exports"]?.count ?? 0) + (all["export_chunks"]?.count ?? 0)
    }

    static let whole: Scheduler.Exporter = { task in
        try await task.tell(done: 1, of: 2)
        try await task.store([1, 2, 3], number: 0)
        try await task.store([4], number: 1)
        try await task.finish(size: 4)
    }

    @Test(arguments: Engine.available)
    func `are one at a time for each year and format, however often they are asked for`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let (ana, eva) = (try await shop.customer("Ana"), try await shop.customer("Eva"))

        let first = try await ask(shop, ana)
        #expect(try await ask(shop, ana) == first)
        #expect(first.state == .running && first.done == 0 && first.total == 2)
        #expect(try await ask(shop, ana, .pdf).id != first.id)
        #expect(try await ask(shop, eva).id != first.id)

        try await work(shop, Self.whole)
        let ready = try await found(first, shop)
        #expect(ready.state == .ready && ready.done == 2 && ready.size == 4)
        #expect(try await Exports(shop.context).chunk(0, of: ready) == [1, 2, 3])
        #expect(try await Exports(shop.context).chunk(1, of: ready) == [4])
        #expect(try await Exports(shop.context).chunk(2, of: ready) == nil)
        #expect(try await ask(shop, ana) == ready, "asked again at once")
        #expect(try await ask(shop, ana, year: nil).id != first.id)
        #expect(try await ask(shop, ana, locale: "pt").id != first.id, "in another language")
        #expect(try await Exports(shop.context).kept(of: ana.id, in: shop.scope).count == 4)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `begin anew after the death of who made them, who then writes nothing more`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let export = try await ask(shop, try await shop.customer("Ana"))
        let gate = Gate()
        let slow = Task {
            try await work(shop) { task in
                try await task.tell(done: 1, of: 2)
                try await task.store([9], number: 0)
                await gate.pass()
                try await task.store([9], number: 1)
                try await task.finish(size: 2)
            }
        }
        #expect(try await eventually { await gate.arrivals == 1 })
        #expect(try await found(export, shop).done == 1)

        shop.time.advance(Job.lease * 2)
        try await work(shop, Self.whole)
        await gate.open()
        try await slow.value

        let ready = try await found(export, shop)
        #expect(ready.state == .ready && ready.size == 4)
        #expect(try await Exports(shop.context).chunk(0, of: ready) == [1, 2, 3])
        #expect(try await Exports(shop.context).chunk(1, of: ready) == [4])
        #expect(try await Exports(shop.context).prune() == 1, "what the dead one has left")
        #expect(try await Exports(shop.context).chunk(0, of: ready) == [1, 2, 3])
    }

    @Test(arguments: Engine.available)
    func `that cannot be made are given up, and made when they are asked for again`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let export = try await ask(shop, ana)
        for _ in 1...3 {
            #expect(try await found(export, shop).state == .running)
            try await work(shop) { task in
                try await task.store([9], number: 0)
                throw Broken()
            }
            shop.time.advance(.hours(2))
        }
        #expect(try await found(export, shop).state == .failed)

        let again = try await ask(shop, ana)
        #expect(again.id != export.id && again.state == .running)
        #expect(try await Exports(shop.context).prune() == 4, "nothing half done is kept")
        try await work(shop, Self.whole)
        #expect(try await found(again, shop).state == .ready)
    }

    @Test(arguments: Engine.available)
    func `are kept for a day, are nobody else's, and go with their customer`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let (ana, eva) = (try await shop.customer("Ana"), try await shop.customer("Eva"))
        let exports = Exports(shop.context)
        let (hers, other) = (try await ask(shop, ana), try await ask(shop, eva))
        try await work(shop, Self.whole)
        await #expect(throws: BillingError.self) { try await exports.find(other.id, of: ana.id, in: shop.scope) }

        let offered = try await found(other, shop)
        #expect(try await exports.chunk(0, of: offered) != nil)
        try await shop.customers.delete(eva.id, in: shop.scope)
        await #expect(throws: BillingError.self) { try await found(other, shop) }
        #expect(try await exports.chunk(0, of: offered) == nil, "who is in the middle of it gets no more")
        #expect(try await exports.prune() == 3)
        #expect(try await rows(shop) == 3)
        await #expect(throws: BillingError.self) { try await ask(shop, eva) }

        shop.time.advance(.hours(23))
        #expect(try await exports.prune() == 0)
        #expect(try await found(hers, shop).state == .ready)
        shop.time.advance(.hours(2))
        await #expect(throws: BillingError.self) { try await found(hers, shop) }
        #expect(try await exports.kept(of: ana.id, in: shop.scope) == [])
        #expect(try await exports.prune() == 3)
        #expect(try await rows(shop) == 0)
    }
}
