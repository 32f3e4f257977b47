import APITestSupport
import Core
import Storage
import TestSupport
import Testing

@testable import API
@testable import Billing

extension FullDesk {
    /// What is wanted though it is not declared as required: one of several ways to say it.
    static let wanted = [
        "/v1/prices": "unit_amount=1&product=prod_plan", "/v1/coupons": "percent_off=5",
        "/v1/promotion_codes": "coupon=VERANO", "/v1/invoiceitems": "amount=1&currency=clp&description=Algo",
        "/v1/billing_portal/configurations": "features[invoice_history][enabled]=true",
    ]

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
            if operation.path.contains(":tax_id") {
                places = []
                for customer in own["/v1/customers"] {
                    let numbers = try await api.get("/v1/customers/\(customer)/tax_ids").texts("data", "id")
                    places += numbers.map { "/v1/customers/\(customer)/tax_ids/\($0)" }
                }
            }
            if operation.path.contains(":delivery") {
                places = []
                for endpoint in own["/v1/webhook_endpoints"] {
                    let list = "/v1/webhook_endpoints/\(endpoint)/deliveries"
                    places += try await api.get(list).texts("data", "id").map { "\(list)/\($0)" }
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

    private func filters(_ operation: APIOperation, _ own: Collections) -> [String] {
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
}
