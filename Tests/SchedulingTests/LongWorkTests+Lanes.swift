import Core
import Storage
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

extension `Long work and short work` {
    @Test func `C8 errands of one merchant leave room in their lane for the others`() throws {
        var lanes = ErrandLanes(Pace(errands: 4))
        for number in 0..<6 { lanes.append(try job("in_\(number)", of: "mer_a"), .errands, patience: 12) }
        lanes.append(try job("in_9", of: "mer_b"), .errands, patience: 12)

        var running: [String] = []
        while let job = lanes.next() { running.append(job.scope.merchant.rawValue) }

        #expect(running == ["mer_a", "mer_a", "mer_a", "mer_b"])
        #expect(
            lanes.room[.errands] == Job.Room.Lane(limit: 1, mostOfOne: 3, held: [.init("mer_a"): 6, .init("mer_b"): 1]))
        #expect(lanes.room[.mail]?.limit == 8)
    }

    @Test(arguments: Engine.available)
    func `C8 whoever holds a full share of a lane is claimed nothing more`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let other = try await Merchants(shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: .utc, email: "o@example.com")
        let now = shop.time.now
        try await shop.context.write { tx in
            for number in 0..<20 {
                try tx.jobs.schedule(.invoice, "in_a\(number)", in: shop.scope, at: now - .hours(1))
                try tx.jobs.schedule(
                    .invoice, "in_b\(number)", in: Scope(merchant: other.id, mode: .test), at: now - .minutes(1))
            }
        }

        let room = Job.Room(
            renewals: .init(limit: 0),
            lanes: [.errands: .init(limit: 8, mostOfOne: 6, held: [shop.merchant.id: 6, other.id: 3])])
        let claimed = try await shop.context.write { tx in
            try tx.claimJobs(dueAt: now, until: now + .minutes(1), room: room)
        }

        #expect(claimed.map(\.scope.merchant) == [other.id, other.id, other.id])
    }

    @Test func `D4 a job that still runs when its lease ends is not begun beside itself, until there is no hope`()
        throws
    {
        var lanes = ErrandLanes(Pace())
        lanes.append(try job("in_1", of: "mer_a", tries: 1), .errands, patience: 12)
        let running = lanes.next()
        let first = try #require(running)

        lanes.append(try job("in_1", of: "mer_a", tries: 2), .errands, patience: 12)
        let beside = lanes.next()
        lanes.append(try job("in_1", of: "mer_a", tries: 13), .errands, patience: 12)
        let hopeless = lanes.next()
        lanes.ended(first)
        lanes.append(try job("in_1", of: "mer_a", tries: 1), .errands, patience: 12)
        let again = lanes.next()

        #expect(beside == nil)
        #expect(hopeless?.tries == 13)
        #expect(again?.tries == 1)
    }

    private func job(_ subject: String, of merchant: String, tries: Int64 = 1) throws -> Job {
        let columns = Row.Columns([
            "merchant_id", "livemode", "kind", "subject_id", "run_at", "tries", "test_clock_id", "fence",
        ])
        return try Job(
            Row(
                columns: columns,
                values: [
                    .text(merchant), .integer(0), .text("invoice"), .text(subject), .integer(0), .integer(tries), .null,
                    .integer(1),
                ]))
    }
}
