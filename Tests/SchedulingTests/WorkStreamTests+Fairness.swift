import Core
import Storage
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

extension `The stream of work` {
    @Test(arguments: Engine.available)
    func `C8 the few of one merchant do not wait for the many of another`(engine: Engine) async throws {
        let shop = try await shop(engine, customers: ["Ana", "Beto"])
        let many = try await Merchants(shop.context).create(
            name: "Muchos", slug: "muchos", country: "CL", currency: .clp, zone: .utc, email: "m@example.com")
        let now = shop.time.now
        try await shop.context.write { tx in
            for number in 0..<500 {
                let scope = Scope(merchant: many.id, mode: .test)
                try tx.jobs.schedule(.subscription, "sub_\(number)", in: scope, at: now - .hours(24))
            }
        }

        let room = Job.Room(renewals: 64, errands: 8)
        let claimed = try await shop.context.write { tx in
            try tx.claimJobs(dueAt: now, until: now + .minutes(1), room: room).filter { $0.kind == .subscription }
        }

        #expect(claimed.filter { $0.scope == shop.scope }.count == 2)
        #expect(claimed.count == 34)
    }

    @Test func `C8 merchants with renewals that wait take turns`() throws {
        var line = RoundRobinQueue()
        for number in 0..<6 { line.append(try job("sub_\(number)", of: "mer_a")) }
        for number in 0..<3 { line.append(try job("sub_\(number)", of: "mer_b")) }

        var groups: [String] = []
        while let group = line.takeGroup(of: 2) {
            groups.append("\(group[0].scope.merchant.rawValue) \(group.count)")
        }
        #expect(groups == ["mer_a 2", "mer_b 2", "mer_a 2", "mer_b 1", "mer_a 2"])
    }

    @Test func `C8 a silent processor fills its own account's slots, and one is left for who comes next`() throws {
        let pace = Pace(charges: 64)
        var slots = ChargeSlots(pace)
        func charge(_ account: String) throws -> String? {
            slots.append([try begun(try job("sub_\(slots.inAll)", of: account))])
            return slots.next()?.attempt.scope.merchant.rawValue
        }
        var alone = 0
        while try charge("mer_a") != nil { alone += 1 }
        #expect(alone == 64)

        // However many are silent, with as much as they can get.
        for number in 1...5 {
            #expect(try charge("mer_\(number)") == "mer_\(number)")
            while slots.next() != nil {}
            for _ in 0..<130 { _ = try charge("mer_\(number)") }
        }
        #expect(slots.inAll < pace.chargesInAll)
        #expect(try charge("mer_z") == "mer_z")
    }
}
