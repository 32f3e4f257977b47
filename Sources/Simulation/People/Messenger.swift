import Billing
import Core
import SandboxProcessor

/// Carries the processor's webhooks to whichever process lives, and loses, repeats, delays and mixes up some of them.
struct Messenger: Sendable {
    let world: World

    /// Until nobody asks any more.
    func work() async {
        while true {
            let carried = try? await world.sandbox.deliverDue(limit: 1) { webhook, _ in await carry(webhook) }
            await Fiber.current?.pause(until: carried == 0 ? .news : .at(world.time.now))
        }
    }

    /// - Returns: whether the processor believes that it was taken.
    private func carry(_ webhook: SandboxWebhook) async -> Bool {
        let fault = world.faults.strike(
            .webhookLost, .webhookLate, .webhookOvertaken, .webhookDuplicate, .webhookForged)
        switch fault {
        case .webhookLost: return true
        case .webhookLate: later(webhook, by: world.faults.span(1...5, of: .day))
        case .webhookOvertaken: later(webhook, by: world.faults.span(1...120, of: .minutes(1)))
        case .webhookDuplicate:
            _ = await hand(webhook)
            return await hand(webhook)
        case .webhookForged:
            await forge(webhook)
            return await hand(webhook)
        default: return await hand(webhook)
        }
        return true
    }

    private func later(_ webhook: SandboxWebhook, by span: Span) {
        world.crew.add("late \(webhook.id)", from: world.time.now + span) { _ = await hand(webhook) }
    }

    private func hand(_ webhook: SandboxWebhook) async -> Bool {
        guard let server = world.machines.pick(world.messenger) else { return false }
        do {
            let new = try await server.incomingWebhooks.receive(
                call(webhook, webhook.body), from: world.sandbox.name)
            world.trace.note("webhook \(webhook.id): \(new == 0 ? "known" : "kept")")
            return true
        } catch let error as BillingError {
            world.trace.note("webhook \(webhook.id): refused, \(error.code)")
        } catch {
            world.trace.note("webhook \(webhook.id): no answer")
        }
        return false
    }

    /// Somebody else repeats a call with a few bytes of their own. It must not be kept, whatever else goes wrong.
    private func forge(_ webhook: SandboxWebhook) async {
        guard let server = world.machines.pick(world.messenger) else { return }
        let kept = try? await server.incomingWebhooks.receive(
            call(webhook, webhook.body + [0x20]), from: world.sandbox.name)
        world.trace.note("forged \(webhook.id): \(kept == nil ? "refused" : "kept")")
        if kept != nil {
            world.promises.change { $0.absurdities.append("H1 a forged call was kept: \(webhook.id)") }
        }
    }

    private func call(_ webhook: SandboxWebhook, _ body: [UInt8]) -> ProcessorCall {
        ProcessorCall(
            account: webhook.account, headers: [SandboxWebhook.signatureHeader: world.sandbox.signature(of: webhook)],
            body: body)
    }
}
