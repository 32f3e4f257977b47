import APITestSupport
import Core
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import API
@testable import Billing

/// Nobody sees or touches what is another merchant's, or the other mode's (C1, C2): for every list, every look-up and every
/// parameter that the dialect declares, and every page of the portal.
@Suite struct `Isolation` {
    @Test(arguments: Engine.available)
    func `of programs: no answer changes when there are others with the same ids, keys and codes`(
        engine: Engine
    ) async throws {
        let full = try await FullDesk.open(engine)
        try await full.desk.exchange { api in
            let questions = try await full.questions(api)
            var before: [String] = []
            for question in questions {
                let reply = try await api.get(question)
                #expect(reply.status == 200, "\(question) \(reply.body)")
                before.append(reply.body)
            }
            let planted = try await full.shop.plantStrangers()
            for table in FullDesk.shared { #expect(planted[table].map { $0.merchant > 0 } == true, "\(table)") }
            for table in FullDesk.modal { #expect(planted[table].map { $0.mode > 0 } == true, "\(table)") }

            for (question, expected) in zip(questions, before) {
                let reply = try await api.get(question)
                #expect(
                    reply.status == 200 && reply.body == expected, "\(question): \(reply.body.parting(from: expected))")
            }
            // What live mode lists may refer to the same objects, and never brings them in.
            for question in questions where question.contains("expand[]=data.") && !question.contains("=cus_") {
                let reply = try await api.with(key: full.liveKey).get(question)
                #expect(!reply.body.contains("\"livemode\":false"), "\(question)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `of programs: two merchants with the same names list as much as each has`(engine: Engine) async throws {
        let full = try await FullDesk.open(engine)
        try await full.desk.exchange { api in
            let (own, other) = (
                try await Collections.read(api), try await Collections.read(api.with(key: full.otherKey))
            )
            #expect(own.ids.count >= 15)
            for (path, ids) in own.ids {
                #expect(!ids.isEmpty && other[path].count == ids.count, "\(path)")
                let common = Set(ids).intersection(other[path])
                #expect(common.isSubset(of: ["prod_plan", "prod_bare", "VERANO", "SUELTO"]), "\(path) \(common)")
            }
            let nobodys = try await Collections.read(api.with(key: full.liveKey))
            for (path, ids) in nobodys.ids {
                // A mode begins with one configuration of its own.
                let expected = path == "/v1/billing_portal/configurations" ? 1 : 0
                #expect(ids.count <= expected, "\(path) \(ids)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `of programs: a foreign id is unknown wherever it can be written, and nothing is done`(
        engine: Engine
    ) async throws {
        let full = try await FullDesk.open(engine)
        try await full.desk.exchange { api in
            let own = try await Collections.read(api.with(key: full.otherKey))
            var foreign = try await Collections.read(api)
            for id in try await full.stored("enrolments") { foreign.add(id, to: "/v1/setup_intents") }
            let before = try await full.shop.allRows()
            var tried = 0
            for operation in APIRoutes.operations {
                for request in full.trespasses(operation, own: own, foreign: foreign) {
                    // Whoever shares the id has an object of their own by that name.
                    guard !own.ids.values.contains(where: { $0.contains(request.id) }) else { continue }
                    for key in [full.otherKey, full.liveKey] {
                        let client = api.with(key: key)
                        let reply = try await client.ask(operation.method, request.path, request.form)
                        let unknown = String(request.id.prefix(5)) + "0"
                        let control = try await client.ask(
                            operation.method, request.path.replacing(request.id, with: unknown),
                            request.form?.replacing(request.id, with: unknown))
                        let about = "\(operation.name) \(request.path) \(request.form ?? "") \(reply.body)"
                        #expect(reply.status == control.status, "\(about)")
                        #expect(reply.status >= 400 || request.isFilter, "\(about)")
                        #expect(
                            reply.body.replacing(request.id, with: "")
                                == control.body.replacing(unknown, with: ""), "\(about)")
                        if request.isFilter, reply.status == 200 { #expect(reply.count("data") == 0, "\(about)") }
                        tried += 1
                    }
                }
            }
            #expect(tried > 150)
            let after = try await full.shop.allRows()
            for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
        }
    }

    @Test(arguments: Engine.available)
    func `of programs: what is done to one's own things touches nobody else's`(engine: Engine) async throws {
        let full = try await FullDesk.open(engine)
        try await full.shop.plantStrangers()
        let before = try await full.shop.strangers()
        try await full.desk.exchange { api in
            let own = try await Collections.read(api)
            var done: Set<String> = []
            let operations = APIRoutes.operations.filter { $0.method != .get }
            let deletions = operations.filter { $0.method == .delete }
            // Customers go last, and take their subscriptions along.
            for operation in operations.filter({ $0.method == .post }) + deletions.reversed() {
                for id in operation.path.contains(":id") ? own[operation.collection] : [""] {
                    let path = operation.path.replacing(":id", with: id)
                    let reply = try await api.ask(operation.method, path, full.form(operation, own))
                    #expect(reply.status < 500, "\(operation.name) \(reply.body)")
                    if reply.status == 200 { done.insert(operation.name) }
                }
            }
            // These need more than their declarations say.
            let refused = Set(operations.map(\.name)).subtracting(done)
            #expect(refused.isSubset(of: FullDesk.needsMore), "\(refused.subtracting(FullDesk.needsMore))")
        }
        try await full.shop.travel(to: "2026-03-02")
        let after = try await full.shop.strangers()
        for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
    }
}
