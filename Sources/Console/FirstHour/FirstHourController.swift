import Billing
import Core
import Hummingbird
import Web

/// The first hour of a merchant: what there is to do, what each thing is for, and how far they are.
struct FirstHourController: Sendable {
    let console: ConsoleMiddleware

    var routes: [ConsoleRoute] {
        [
            console.page("/first-hour", .settingsRead, about: "merchant", show),
            console.action("/first-hour/:step/skip", .settingsWrite, about: "merchant") { _, context in
                try await MerchantStarts(console.billing).skip(try step(context), in: context.scope)
                return try context.redirect(to: context.paths.firstHour)
            },
            console.action("/first-hour/:step/resume", .settingsWrite, about: "merchant") { _, context in
                try await MerchantStarts(console.billing).resume(try step(context), in: context.scope)
                return try context.redirect(to: context.paths.firstHour)
            },
        ]
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        FirstHourPage(
            frame: context.frame(.home), firstHour: try await FirstHour.steps(context), paths: context.paths,
            token: context.may(.settingsWrite) ? context.token : nil
        ).answer(context)
    }

    private func step(_ context: ConsoleContext) throws -> StartStep {
        guard let step = StartStep(rawValue: try context.parameter("step")) else { throw BillingError.notFound("step") }
        return step
    }
}
