import Billing
import Core
import SandboxProcessor

extension SimulatedCustomer {
    /// A documented method: most pay, some are refused later, some need patience, some are refused at once.
    func anyMethod() -> TestMethod {
        let group =
            switch chance.number(0...99) {
            case 0..<60: TestMethod.approved
            case 60..<75: TestMethod.refusedLater
            case 75..<86: TestMethod.attended
            case 86..<95: TestMethod.banks
            default: TestMethod.refusedAtOnce
            }
        return chance.pick(group) ?? TestMethod.transfer
    }

    /// A program of the merchant adds a method from a token.
    func bringToken(_ me: Customer.ID) async {
        let token = anyMethod().token
        let method = await ask("attach \(token)") { server in
            try await server.methods.attach(PaymentMethod.ID(token), to: me, in: scope)
        }
        if let method { world.promises.change { $0.methods.insert(method.id) } }
    }

    /// The customer adds a method on the processor's page, or goes back, or closes the window.
    func addMethod(_ me: Customer.ID) async {
        let begun = await ask("enrol") { server in
            try await server.methods.startSetup(of: me, in: scope, kinds: [], locale: "es") {
                "\(World.baseURL)/back/\($0)"
            }
        }
        guard let (setupIntent, url) = begun else { return }
        await wait(5...600, of: .seconds(1))
        let page = lastPart(of: url)
        if chance.happens(800_000) {
            _ = try? await world.sandbox.completeSetup(page: page, with: TestMethodEntry(anyMethod()))
        } else {
            _ = try? await world.sandbox.closeSetup(page: page)
        }
        // Some never come back to say so.
        guard chance.happens(850_000) else { return }
        let finished = await ask("enrolled \(setupIntent.id)") { server in
            try await server.methods.finishSetup(setupIntent.id, of: me, in: scope)
        }
        if let method = finished?.method { world.promises.change { $0.methods.insert(method) } }
    }

    func detach(_ me: Customer.ID) async {
        guard let method = await anyOwn(me) else { return }
        let detached = await ask("detach \(method.id)") { server in
            try await server.methods.detach(method.id, of: me, in: scope)
        }
        guard let detached else { return }
        world.promises.change { $0.detached.insert(method.id) }
        await follow(detached.attempts, me)
    }

    func moveStar(_ me: Customer.ID) async {
        guard let method = await anyOwn(me) else { return }
        let everywhere = chance.happens(500_000)
        let attempts = await ask("star \(method.id)") { server in
            try await server.methods.makeDefault(method.id, of: me, in: scope, everywhere: everywhere)
        }
        await follow(attempts ?? [], me)
    }

    /// Agrees that a refused charge goes on to other methods, or takes that back.
    func decideOnFallback(_ me: Customer.ID) async {
        let agrees = chance.happens(750_000)
        _ = await ask(agrees ? "agree to other methods" : "refuse other methods") { server in
            try await server.customers.agreeToFallback(agrees, of: me, in: scope)
        }
    }

    func replaceMethod(of subscription: Subscription, _ me: Customer.ID) async {
        let method = chance.happens(800_000) ? await anyOwn(me) : nil
        let attempts = await ask("use \(method?.id.rawValue ?? "default") for \(subscription.id)") { server in
            try await server.subscriptions.useMethod(method?.id, for: subscription.id, of: me, in: scope)
        }
        await follow(attempts ?? [], me)
    }

    func anyOwn(_ me: Customer.ID) async -> PaymentMethod? {
        chance.pick(await ask("methods") { try await $0.methods.list(of: me, in: scope) } ?? [])
    }

    func lastPart(of url: String) -> String { url.split(separator: "/").last.map(String.init) ?? url }
}
