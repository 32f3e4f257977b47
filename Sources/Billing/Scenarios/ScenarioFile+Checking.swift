import Core

extension ScenarioFile {
    /// What no field alone can say: that each name is of something, once.
    func check() throws(ScenarioFault) {
        var plans: Set<String> = []
        for (place, plan) in prices.enumerated() {
            guard !plan.id.isEmpty else { throw ScenarioFault(place: "prices[\(place)].id", reason: "is missing") }
            guard plans.insert(plan.id).inserted else {
                throw ScenarioFault(place: "prices[\(place)].id", reason: "'\(plan.id)' is there twice")
            }
        }
        var people: Set<String> = []
        for (place, person) in customers.enumerated() {
            guard people.insert(person.id).inserted else {
                throw ScenarioFault(place: "customers[\(place)].id", reason: "'\(person.id)' is there twice")
            }
        }
        for (place, person) in customers.enumerated() {
            guard let method = person.method, !TestToken.all.contains(method) else { continue }
            throw ScenarioFault(
                place: "customers[\(place)].method",
                reason: "'\(method)' is no test method: there are \(TestToken.all.joined(separator: ", "))")
        }
        var subscriptions: Set<String> = []
        for (index, step) in steps.enumerated() {
            let place = "steps[\(index)]"
            if let customer = step.customer, !people.contains(customer) {
                throw ScenarioFault(place: place + ".customer", reason: "nobody is called '\(customer)'")
            }
            if case .named(let price) = step.price, !plans.contains(price) {
                throw ScenarioFault(place: place + ".price", reason: "no price is called '\(price)'")
            }
            if let name = step.subscription, !subscriptions.contains(name) {
                throw ScenarioFault(place: place + ".subscription", reason: "no step before subscribes as '\(name)'")
            }
            if let name = step.named, !subscriptions.insert(name).inserted {
                throw ScenarioFault(place: place + ".as", reason: "'\(name)' is there twice")
            }
        }
        for (place, expectation) in expected.enumerated() where !people.contains(expectation.customer) {
            throw ScenarioFault(
                place: "expected[\(place)].customer", reason: "nobody is called '\(expectation.customer)'")
        }
    }
}
