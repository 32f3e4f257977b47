import Core
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Web

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
            // A refused change of a subscription takes its description and metadata back, and both are told.
            for (table, rows) in before where table != "events" { #expect(after[table] == rows, "\(table)") }
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

    @Test(arguments: Engine.available)
    func `of what is fetched by ids, addresses and defaults: one's own, wherever the rows of others lie`(
        engine: Engine
    ) async throws {
        let full = try await FullDesk.open(engine)
        let shop = full.shop
        // Ids of one's own, and those that rows of live mode will have.
        let fetched = try await shop.context.database.read { try $0.idsOfEverything(in: shop.scope) }
        let before = try await shop.context.database.read { try $0.fetch(fetched, in: shop.scope) }
        try await shop.plantStrangers()

        let after = try await shop.context.database.read { try $0.fetch(fetched, in: shop.scope) }
        for (name, values) in before {
            #expect(!values.isEmpty, "\(name)")
            #expect(after[name] == values, "\(name)")
        }
    }

    @Test(arguments: Engine.available)
    func `of customers: no page changes when there are others with the same ids and addresses`(
        engine: Engine
    ) async throws {
        let full = try await FullDesk.open(engine)
        let shop = full.shop
        let found = try await shop.customers.list(in: shop.scope, email: "ana@example.com").elements.first
        let ana = try #require(found)
        let portal = PortalDesk(shop: shop)
        try await portal.walk { client in try await Self.compare(portal, of: ana, client) }
    }

    /// Sees every page, plants the strangers, and sees every page again.
    private static func compare(
        _ portal: PortalDesk, of ana: Customer, _ client: any TestClientProtocol
    ) async throws {
        // Something is owed, and something has ended and can be taken up again: so that the pages about it are there.
        let shop = portal.shop
        var order = try await shop.order(4_000)
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.place(order, for: ana)
        let ended = try await shop.subscribe(ana, to: 3_000)
        _ = try await shop.subscriptions.cancel(ended.id, in: shop.scope, effect: .immediately)
        let browser = try await portal.browser(of: ana, client)
        let pages = try await walkAll(browser, and: await ownAddresses(portal, of: ana))
        for route in portal.table.routes where isWalked(route) {
            let seen = pages.filter { matches($0.address, route.path) && $0.text.hasPrefix("200") }
            #expect(!seen.isEmpty, "\(route.path) was not seen")
        }
        try await shop.plantStrangers()

        // In the same order, for a page says what the one before has done.
        try await browser.get("/p/tienda-sur")
        for (address, before) in pages {
            let seen = plain(try await browser.get(address, following: false))
            #expect(seen == before, "\(address): \(seen.parting(from: before))")
        }
    }

    /// Every address of the portal about something of one's own, also where no link leads just now.
    private static func ownAddresses(_ portal: PortalDesk, of customer: Customer) async throws -> [String] {
        let shop = portal.shop
        let invoices = try await shop.invoices.list(in: shop.scope, customer: customer.id).elements.map(\.id.rawValue)
        let methods = try await shop.methods.list(of: customer.id, in: shop.scope).map(\.id.rawValue)
        let subscriptions = try await shop.subscriptions.list(in: shop.scope, customer: customer.id).elements
        let own: [String: [String]] = [
            "invoices": invoices, "pending": invoices, "methods": methods,
            "subscriptions": subscriptions.map(\.id.rawValue),
        ]
        return portal.table.routes.filter { isWalked($0) }.flatMap { route in
            let parts = route.path.split(separator: "/").map(String.init)
            guard parts.count > 2, let ids = own[parts[2]] else { return [String]() }
            return ids.map { id in
                route.path.replacing(":slug", with: "tienda-sur").replacing(":id", with: id)
                    .replacing(":method", with: methods.first ?? "").replacing(":length", with: "1-month")
            }
        }
    }

    private static func isWalked(_ route: Route) -> Bool {
        route.audience == .customer && route.method == .get && !route.path.contains(":configuration")
            && !route.path.contains("/return/")
    }

    @Test(arguments: Engine.available)
    func `of customers: the code and the link of a mail lead to one's own account`(engine: Engine) async throws {
        let full = try await FullDesk.open(engine)
        let shop = full.shop
        let portal = PortalDesk(shop: shop)
        try await shop.plantStrangers(inLiveMode: false)
        let before = try await shop.strangers()
        try await portal.walk { client in
            for way in ["code", "link"] {
                let browser = Browser(client)
                try await browser.get("/p/tienda-sur")
                try await browser.submit("/sign-in", ["email": "ana@example.com"])
                let mail = try await portal.lastMail()
                if way == "code" {
                    try await browser.submit("/sign-in/code", ["code": mail.code])
                } else {
                    let link = try #require(mail.link)
                    try await browser.get(link)
                    try await browser.submit(String(link.split(separator: "/").last ?? ""))
                }
                #expect(browser.page.says("Hola, Ana") && !browser.page.says("ajeno"), "\(way)")
                try await browser.submit("/sign-out")
                shop.time.advance(.minutes(20))
            }
        }
        let after = try await shop.strangers()
        for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
    }

    /// Every page that can be reached by links, and these, as text without what is new each time.
    private static func walkAll(
        _ browser: Browser, and more: [String]
    ) async throws -> [(address: String, text: String)] {
        var pages: [(address: String, text: String)] = []
        var known: Set<String> = []
        var waiting = more + ["/p/tienda-sur"]
        while let address = waiting.popLast() {
            guard known.insert(address).inserted else { continue }
            try #require(pages.count < 500)
            let page = try await browser.get(address, following: false)
            #expect(page.status == 200 || page.status == 303 || more.contains(address), "\(address)")
            pages.append((address, plain(page)))
            guard !address.hasSuffix("/pdf") else { continue }
            for part in page.body.split(separator: "href=\"").dropFirst() {
                let link = String(part.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
                if link.hasPrefix("/p/tienda-sur"), !link.contains("/assets/"), !link.contains("lang=") {
                    waiting.append(String(link.prefix { $0 != "#" }))
                }
            }
        }
        return pages
    }

    private static func plain(_ page: PageAnswer) -> String {
        // A document says when it was printed, and a page about nothing is in nobody's mode.
        if page.header("Content-Type") == "application/pdf" || page.status == 404 { return "\(page.status)" }
        return "\(page.status) \(page.header("Location") ?? "") "
            + page.body.replacing(/name="authenticity_token" value="[^"]*"/, with: "")
    }

    private static func matches(_ address: String, _ pattern: String) -> Bool {
        let (given, wanted) = (
            address.prefix { $0 != "?" }.split(separator: "/"), pattern.split(separator: "/")
        )
        return given.count == wanted.count && zip(given, wanted).allSatisfy { $1.hasPrefix(":") || $0 == $1 }
    }
}

extension Connection {
    fileprivate func idsOfEverything(in scope: Scope) throws -> [String: [String]] {
        var found: [String: [String]] = [:]
        for table in [
            "customers", "products", "prices", "subscriptions", "invoices", "payments", "payment_attempts",
            "payment_methods", "portal_configurations", "coupons", "promotion_codes", "discounts",
        ] {
            let ids = try query("SELECT id FROM \(SQL(stringLiteral: table)) WHERE \(scope) ORDER BY id")
                .map { try $0.text("id") }
            found[table] = ids + ids.map { $0 + "X" }
        }
        return found
    }

    /// What each query that answers with many objects finds of these ids, and each that answers with one.
    fileprivate func fetch(_ ids: [String: [String]], in scope: Scope) throws -> [String: [String]] {
        func all<Noun>(_ table: String) -> [ID<Noun>] { (ids[table] ?? []).map { ID($0) } }
        func text<Value>(_ values: [Value]) -> [String] { values.map { "\($0)" }.sorted() }
        func each<Noun, Value>(_ table: String, _ find: (ID<Noun>) throws -> Value) -> [String] {
            text(all(table).compactMap { try? find($0) })
        }
        return [
            "customers": text(try customers(all("customers"), in: scope)),
            "prices": text(try prices(all("prices"), in: scope)),
            "subscriptions": text(try subscriptions(all("subscriptions"), in: scope)),
            "invoices": text(try invoices(all("invoices"), in: scope)),
            "payments": text(try payments(all("payments"), in: scope)),
            "payments of invoices": text(try payments(of: all("invoices"), in: scope)),
            "attempts": text(try attempts(all("payment_attempts"), in: scope)),
            "methods": text(try methods(all("payment_methods"), in: scope)),
            "configurations": text(try configurations(all("portal_configurations"), in: scope)),
            "coupons": text(try coupons(all("coupons"), in: scope)),
            "promotion codes": text(try promotionCodes(all("promotion_codes"), in: scope)),
            "discounts": text(try discounts(all("discounts"), in: scope)),
            "default methods": text(try defaultMethods(of: all("customers"), in: scope).map { "\($0) \($1)" }),
            "default tax rates": text(try defaultTaxRates(in: scope)),
            "an address": text(try customers(email: EmailAddress("ana@example.com"), in: scope)),
            "a coupon": each("coupons") { try coupon($0, in: scope) },
            "a promotion code": each("promotion_codes") { try promotionCode($0, in: scope) },
            "a product": each("products") { try product($0, in: scope) },
            "a price": each("prices") { try price($0, in: scope) },
            "a customer": each("customers") { try customer($0, in: scope) },
            "a subscription": each("subscriptions") { try subscription($0, in: scope) },
            "an invoice": each("invoices") { try invoice($0, in: scope) },
            "a method": each("payment_methods") { try method($0, in: scope) },
        ]
    }
}

extension FullDesk {
    /// Tables in which each merchant, and each mode, must have rows for the rest to mean anything.
    static let modal = [
        "coupons", "credit_notes", "customers", "discounts", "enrolments", "events", "invoice_items", "invoices",
        "notifications", "payment_attempts", "payment_methods", "payments", "portal_configurations",
        "portal_sessions", "postings", "prices", "products", "promotion_codes", "refunds", "subscriptions", "tax_rates",
        "default_tax_rates", "idempotency_keys", "number_series",
    ]
    static let shared = modal + ["invoice_lines", "subscription_items", "test_clocks"]

    /// Refused when sent with nothing but what is declared: the state they need is not what this world is in.
    static let needsMore: Set<String> = [
        // Settings are the live key's once there are live customers.
        "POST /v1/account",
        // Every method belongs to somebody.
        "POST /v1/payment_methods/:id/attach",
        "POST /v1/invoices/create_preview", "POST /v1/invoices/:id/pay", "POST /v1/invoices/:id/mark_uncollectible",
        "DELETE /v1/subscriptions/:id/discount", "DELETE /v1/invoiceitems/:id",
    ]

    /// What is wanted though it is not declared as required: one of several ways to say it.
    private static let wanted = [
        "/v1/prices": "unit_amount=1&product=prod_plan", "/v1/coupons": "percent_off=5",
        "/v1/promotion_codes": "coupon=VERANO", "/v1/invoiceitems": "amount=1",
        "/v1/billing_portal/configurations": "features[invoice_history][enabled]=true",
    ]

    func stored(_ table: String) async throws -> [String] {
        let shop = shop
        return try await shop.context.database.read { db in
            let rows = try db.query(SQL(stringLiteral: "SELECT * FROM \(table)"))
            return try rows.filter { try $0.text("merchant_id") == shop.merchant.id.rawValue }.map { try $0.text("id") }
        }
    }

    /// Every GET that is declared, for everything that there is, with every filter and everything that can be expanded.
    func questions(_ api: APIClient) async throws -> [String] {
        var own = try await Collections.read(api)
        for id in try await stored("enrolments") { own.add(id, to: "/v1/setup_intents") }
        var questions: [String] = []
        for operation in APIRoutes.operations where operation.method == .get {
            var places = [operation.path]
            if operation.path.contains(":id") {
                let ids = own[operation.collection]
                #expect(!ids.isEmpty, "\(operation.path)")
                places = ids.prefix(6).map { operation.path.replacing(":id", with: $0) }
            }
            if operation.path.contains(":method") {
                let customers = own["/v1/customers"]
                places = []
                for customer in customers {
                    let methods = try await api.get("/v1/customers/\(customer)/payment_methods").texts("data", "id")
                    places += methods.map { "/v1/customers/\(customer)/payment_methods/\($0)" }
                }
            }
            let needed = operation.needsCustomer ? own["/v1/customers"].map { "customer=\($0)" } : [""]
            for place in places {
                for base in needed {
                    questions.append("\(place)?\(base)&limit=100".replacing("?&", with: "?"))
                    if !operation.isList { questions[questions.count - 1] = place }
                    for filter in filters(operation, own)
                    where operation.isList && (base.isEmpty || !filter.contains("=cus_") && !filter.contains("=pm_")) {
                        questions.append("\(place)?\(base)&\(filter)".replacing("?&", with: "?"))
                    }
                }
            }
            guard let first = places.first else { continue }
            let base = needed.first.map { $0.isEmpty ? "?" : "?\($0)&" } ?? "?"
            let sample = try await api.get(first + base)
            let prefix = operation.isList ? "data." : ""
            for key in sample.keys(operation.isList ? "data.0" : "").sorted() {
                let question = "\(first)\(base)expand[]=\(prefix)\(key)"
                if try await api.get(question).status == 200 { questions.append(question) }
            }
        }
        #expect(questions.count > 200)
        return questions
    }

    private func filters(_ operation: API.Operation, _ own: Collections) -> [String] {
        operation.fields.flatMap { field -> [String] in
            switch (field.name, field.kind) {
            case ("limit", _), ("expand", _), ("created", _): []
            case ("starting_after", _), ("ending_before", _):
                own[operation.path].dropFirst().prefix(1).map { "\(field.name)=\($0)" }
            case (_, .boolean): ["\(field.name)=true", "\(field.name)=false"]
            case (_, .choice(let values)): values.map { "\(field.name)=\($0)" }
            case (_, .list): own.values(of: field, in: operation).map { "\(field.name)[0]=\($0)" }
            case (_, .text), (_, .token): own.values(of: field, in: operation).map { "\(field.name)=\($0)" }
            default: []
            }
        }
    }

    struct Trespass: Sendable {
        let path: String
        let form: String?
        /// The id that is not theirs.
        let id: String
        /// A list that is asked for what belongs to somebody else may also be empty.
        let isFilter: Bool
    }

    /// The operation with one foreign id at a time, wherever its declaration lets one be written; the rest is one's own.
    func trespasses(_ operation: API.Operation, own: Collections, foreign: Collections) -> [Trespass] {
        var found: [Trespass] = []
        if operation.path.contains(":id") {
            for id in foreign[operation.collection].prefix(2) {
                let path = operation.path.replacing(":id", with: id)
                    .replacing(":method", with: foreign["/v1/payment_methods"].first ?? "x")
                let form = operation.method == .post ? self.form(operation, own) : nil
                found.append(Trespass(path: path, form: form, id: id, isFilter: false))
            }
        }
        let place = operation.path.replacing(":id", with: own[operation.collection].first ?? "x")
            .replacing(":method", with: own["/v1/payment_methods"].first ?? "x")
        for (name, collection) in Self.references(operation.fields, in: "") {
            for id in foreign[collection].prefix(1) {
                if operation.method == .post {
                    let form = self.form(operation, own, replacing: (name, id))
                    found.append(Trespass(path: place, form: form, id: id, isFilter: false))
                } else if operation.isList {
                    let customer = operation.needsCustomer && name != "customer"
                    let base = customer ? "customer=\(own["/v1/customers"].first ?? "x")&" : ""
                    found.append(Trespass(path: "\(place)?\(base)\(name)=\(id)", form: nil, id: id, isFilter: true))
                }
            }
        }
        return found
    }

    /// The parameters that name an object, in brackets, and the collection that it is in.
    private static func references(_ fields: [API.Field], in prefix: String) -> [(name: String, collection: String)] {
        fields.flatMap { field -> [(name: String, collection: String)] in
            let name = prefix.isEmpty ? field.name : "\(prefix)[\(field.name)]"
            switch field.kind {
            case .object(let members): return references(members, in: name)
            case .list(.object(let members)): return references(members, in: "\(name)[0]")
            case .list(let kind) where kind.isText:
                return Collections.collection(named: field.name).map { [(name + "[0]", $0)] } ?? []
            case let kind where kind.isText:
                return Collections.collection(named: field.name).map { [(name, $0)] } ?? []
            default: return []
            }
        }
    }

    /// What an operation cannot do without, and what is written on anything.
    ///
    /// - Parameter replaced: a parameter of that name is sent with that value, whether it is needed or not.
    func form(_ operation: API.Operation, _ own: Collections, replacing replaced: (name: String, value: String)? = nil)
        -> String
    {
        var pairs = needed(operation.fields, in: "", own)
        for pair in Self.wanted[operation.path]?.split(separator: "&") ?? [] {
            let parts = pair.split(separator: "=").map(String.init)
            pairs.append((parts[0], parts[1]))
        }
        if operation.path == "/v1/refunds" { pairs.append(("payment_intent", own["/v1/payment_intents"].last ?? "x")) }
        if operation.path == "/v1/default_tax_rates" {
            pairs.append(("tax_rates[0]", own["/v1/tax_rates"].first ?? "x"))
        }
        if operation.fields.contains(where: { $0.name == "metadata" }) { pairs.append(("metadata[visto]", "1")) }
        if let replaced {
            pairs.removeAll { $0.name == replaced.name }
            pairs.append((replaced.name, replaced.value))
        }
        return pairs.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    private func needed(_ fields: [API.Field], in prefix: String, _ own: Collections) -> [(name: String, value: String)]
    {
        fields.filter(\.isRequired).flatMap { field -> [(name: String, value: String)] in
            let name = prefix.isEmpty ? field.name : "\(prefix)[\(field.name)]"
            switch field.kind {
            case .object(let members): return needed(members, in: name, own)
            case .list(.object(let members)): return needed(members, in: "\(name)[0]", own)
            case .list(.choice(let values)): return [("\(name)[0]", values[0])]
            case .list: return [("\(name)[0]", sample(field.name, own))]
            case .choice(let values): return [(name, values[0])]
            case .boolean: return [(name, "true")]
            case .fixed(let value): return [(name, "\(value)")]
            case .integer: return [(name, "1")]
            case .instant: return [(name, "\(shop.time.now.milliseconds / 1_000 + 86_400)")]
            default: return [(name, sample(field.name, own))]
            }
        }
    }

    private func sample(_ name: String, _ own: Collections) -> String {
        if let collection = Collections.collection(named: name) { return own[collection].first ?? "x" }
        return ["currency": "clp", "percentage": "7", "return_url": "https://example.com/back", "token": "tok_visa"][
            name]
            ?? "Algo"
    }
}

extension String {
    /// Where it begins to differ, with what stands before.
    fileprivate func parting(from other: String) -> String {
        let common = zip(self, other).prefix { $0 == $1 }.count
        let start = max(0, common - 60)
        return "\(dropFirst(start).prefix(160)) instead of \(other.dropFirst(start).prefix(160))"
    }
}
