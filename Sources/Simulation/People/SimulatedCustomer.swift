import Billing
import Core
import SandboxProcessor
import Storage

/// A customer who comes back now and then and does something at the window, in any order that occurs to them.
struct SimulatedCustomer: Sendable {
    let world: World
    let scope: Scope
    let shop: Catalogue
    let name: String
    let chance: Chance

    /// From the first visit until the year is over.
    func live() async {
        var me: Customer.ID?
        while world.time.now < world.end {
            if let me {
                await visit(me)
            } else {
                me = await arrive()
            }
            await rest()
        }
    }

    /// Days without the shop. Half of the visits fall on the moment at which the worker is busy.
    private func rest() async {
        await wait(1...20, of: .day)
        if chance.happens(500_000) { await Fiber.current?.pause(until: .work) }
    }

    func wait(_ range: ClosedRange<Int>, of unit: Span) async {
        await Fiber.current?.pause(until: .at(world.time.now + chance.span(range, of: unit)))
    }

    private func arrive() async -> Customer.ID? {
        let details = CustomerDetails(email: "\(name)@example.com", name: name)
        guard let customer = await ask("arrive", { try await $0.customers.create(details, in: scope) }) else {
            return nil
        }
        world.promises.change { $0.customers.insert(customer.id) }
        if chance.happens(850_000) { await bringToken(customer.id) }
        await subscribe(customer.id)
        return customer.id
    }

    private func visit(_ me: Customer.ID) async {
        // A second window of the same customer, at the same time.
        if chance.happens(150_000) {
            let other = SimulatedCustomer(
                world: world, scope: scope, shop: shop, name: name,
                chance: .seeded(chance.number(below: .max)))
            world.crew.add("\(name)'", from: world.time.now) { await other.act(me) }
        }
        await act(me)
    }

    private func act(_ me: Customer.ID) async {
        let current = await ask("look") { server in
            try await server.subscriptions.of(me, in: scope).filter(\.status.isCurrent)
        }
        guard let current else { return }
        guard let one = chance.pick(current) else { return await subscribe(me) }
        switch chance.number(0...99) {
        case 0..<6: await subscribe(me)
        case 6..<18: await bringToken(me)
        case 18..<32: await addMethod(me)
        case 32..<42: await detach(me)
        case 42..<50: await moveStar(me)
        case 50..<54: await decideOnFallback(me)
        case 54..<62: await replaceMethod(of: one, me)
        case 62..<72: await payNow(me)
        case 72..<82: await checkOut(me)
        case 82..<90: await changePlan(of: one, me)
        case 90..<93: await rest(one, me)
        case 93..<97: await cancel(one, me)
        default: await undo(one, me)
        }
    }

    /// One request to whichever process answers.
    ///
    /// - Returns: nil when it was refused, or nobody answered: the customer does not know what happened.
    func ask<Value: Sendable>(_ what: String, _ request: (Server) async throws -> Value) async -> Value? {
        guard let server = world.machines.pick(chance) else { return nil }
        do {
            let value = try await request(server)
            world.trace.note("\(what): done by \(server.process.name)")
            return value
        } catch let error as BillingError {
            world.trace.note("\(what): refused, \(error.code)")
        } catch let refusal as RetentionRefusal {
            world.trace.note("\(what): refused, \(refusal)")
        } catch let error as StorageError {
            world.trace.note("\(what): failed")
            switch error {
            case .unavailable, .readOnly: break
            default: world.promises.change { $0.absurdities.append("\(what): \(error)") }
            }
        } catch {
            world.trace.note("\(what): no answer")
        }
        return nil
    }
}
