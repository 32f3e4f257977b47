import Access
import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// A merchant's customers: found by what somebody has of them, and all about one on one page.
struct CustomersController: Sendable {
    let console: ConsoleMiddleware

    private var customers: Customers { Customers(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/customers", .customersRead, about: "customer", list),
            console.page("/customers/new", .customersWrite, about: "customer", ask),
            console.action("/customers/new", .customersWrite, about: "customer", create),
            console.page("/customers/:id", .customersRead, about: "customer", show),
            console.page("/customers/:id/edit", .customersWrite, about: "customer", edit),
            console.action("/customers/:id/edit", .customersWrite, about: "customer", save),
        ] + CustomerNotesController(console: console).routes
    }

    /// The newest, page by page; or whom somebody looks for, by the address of the page.
    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let query = try ListQuery(request, at: context.paths.customers, filters: [CustomersPage.question])
        let asked = query[CustomersPage.question]
        var frame = context.frame(.customers)
        frame.script = .customerSearch
        var page = CustomersPage(
            frame: frame, asked: asked, reader: context.reader, paths: context.paths,
            mayCreate: context.may(.customersWrite))
        if asked.isEmpty {
            let newest = try await customers.list(in: context.scope, query.page)
            page.rows = newest.elements.map { .init(customer: $0, reason: nil) }
            page.pager = query.pager(newest) { $0.id.rawValue }
        } else {
            let found = try await CustomerSearch(console.billing).find(asked, in: context.scope)
            page.rows = found.matches.map { .init(customer: $0.customer, reason: $0.reason) }
            page.isComplete = found.isComplete
        }
        if request.uri.queryParameters["part"] == "found" { return page.part.answer(context) }
        return page.answer(context, script: frame.script)
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await page(of: context).answer(context)
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        newPage(CustomerForm(), FormFaults(), context).answer(context)
    }

    func create(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let typed = CustomerForm(form)
        var faults = typed.faults(in: context.say)
        if faults.isEmpty {
            do {
                var details = CustomerDetails()
                typed.apply(to: &details)
                let customer = try await customers.create(details, in: context.scope, by: context.actor)
                return try context.redirect(
                    to: context.paths.customer(customer.id), saying: ConsoleFlash(.customerCreated))
            } catch let error as BillingError {
                try typed.explain(error, &faults, in: context.say)
            }
        }
        return newPage(typed, faults, context).answer(context, .unprocessableContent)
    }

    func edit(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let customer = try await find(context)
        return editPage(CustomerForm(customer.details), of: customer, FormFaults(), context).answer(context)
    }

    func save(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let customer = try await find(context)
        let typed = CustomerForm(form)
        var faults = typed.faults(in: context.say)
        if faults.isEmpty {
            do {
                _ = try await customers.update(customer.id, in: context.scope, by: context.actor) {
                    typed.apply(to: &$0.details)
                }
                return try context.redirect(
                    to: context.paths.customer(customer.id), saying: ConsoleFlash(.customerSaved))
            } catch let error as BillingError {
                try typed.explain(error, &faults, in: context.say)
            }
        }
        return editPage(typed, of: customer, faults, context).answer(context, .unprocessableContent)
    }

    private func find(_ context: ConsoleContext) async throws -> Customer {
        try await customers.find(Customer.ID(try context.parameter("id")), in: context.scope)
    }

    private func newPage(_ typed: CustomerForm, _ faults: FormFaults, _ context: ConsoleContext) -> FormPage {
        let (say, paths) = (context.say, context.paths)
        return FormPage(
            frame: context.frame(.customers), title: say.consoleNewCustomer, intro: say.consoleNewCustomerIntro,
            fields: typed.fields(for: context.merchant, in: say, faults), faults: faults, action: paths.newCustomer,
            submit: say.consoleCreateCustomer, back: paths.customers, token: context.token)
    }

    private func editPage(
        _ typed: CustomerForm, of customer: Customer, _ faults: FormFaults, _ context: ConsoleContext
    ) -> FormPage {
        let (say, paths) = (context.say, context.paths)
        return FormPage(
            frame: context.frame(.customers), title: say.consoleEditCustomer, intro: say.consoleEditCustomerIntro,
            fields: typed.fields(for: context.merchant, in: say, faults), faults: faults,
            action: paths.editCustomer(customer.id), submit: say.save, back: paths.customer(customer.id),
            token: context.token)
    }
}

extension CustomersController {
    /// Everything about the customer that the address names, in one snapshot.
    ///
    /// - Throws: `resource_missing` for another merchant's or mode's, and for who was deleted (C2).
    func page(of context: ConsoleContext) async throws -> CustomerPage {
        let id = Customer.ID(try context.parameter("id"))
        let found = try await CustomerRecords(console.billing).find(id, in: context.scope)
        return CustomerPage(
            frame: context.frame(.customers), found: found,
            words: CustomerWords(found.record, for: context.reader, baseURL: console.billing.baseURL),
            paths: context.paths, mayChange: context.may(.customersWrite), mayView: context.may(.viewAsCustomer),
            mayBill: context.may(.billingWrite), token: context.token)
    }
}
