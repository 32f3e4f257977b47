import Access
import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// Test clocks with the customers who live by them (M4). They are of test mode alone.
struct TimeMachineController: Sendable {
    let console: ConsoleMiddleware

    private static let noun = "test_clock"
    private var clocks: TestClocks { TestClocks(console.billing, budget: console.clocks) }
    private var samples: SampleCustomers { SampleCustomers(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/time-machine", .developersRead, about: Self.noun, list),
            console.page("/time-machine/new", .developersWrite, about: Self.noun, ask),
            console.action("/time-machine/new", .developersWrite, about: Self.noun, create),
            console.page("/time-machine/:id", .developersRead, about: Self.noun, show),
            console.action("/time-machine/:id/advance", .developersWrite, about: Self.noun, advance),
            console.action("/time-machine/:id/samples", .developersWrite, about: Self.noun, addSamples),
            console.page("/time-machine/:id/delete", .developersWrite, about: Self.noun, confirm),
            console.action("/time-machine/:id/delete", .developersWrite, about: Self.noun, delete),
        ] + ScenarioController(console: console).routes
    }

    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (say, reader, paths) = (context.say, context.reader, context.paths)
        guard !context.mode.isLive else {
            let test = ConsolePaths(slug: context.merchant.slug, mode: .test).timeMachine
            return TestModePage(frame: context.frame(.timeMachine), inTestMode: test).answer(context)
        }
        let query = try ListQuery(request, at: paths.timeMachine)
        let page = try await clocks.list(in: context.scope, query.page)
        var counts: [TestClock.ID: Int] = [:]
        for clock in page.elements {
            counts[clock.id] = try await clocks.customers(on: clock.id, in: context.scope).count
        }
        return ListPage(
            frame: context.frame(.timeMachine), title: say.consoleSection(.timeMachine),
            intro: say.consoleTimeMachineIntro,
            action: context.may(.developersWrite) ? (label: say.consoleNewClock, address: paths.newClock) : nil,
            table: DataTable(
                say.consoleSection(.timeMachine),
                columns: [
                    .init(say.consoleClock, .lead), .init(say.consoleClockNow, .name),
                    .init(say.consoleSection(.customers), isNamedInCards: true), .init(say.statusColumn),
                ],
                rows: page.elements.map { [counts] clock -> [Markup] in
                    [
                        a(.href(paths.clock(clock.id))) { clock.title(in: say) },
                        .text(reader.dateTime(clock.frozenAt)), .text("\(counts[clock.id] ?? 0)"),
                        Badge(clock.status, in: say).body,
                    ]
                }),
            isEmpty: page.elements.isEmpty, whole: nil,
            empty: .init(icon: .clock, title: say.consoleNoClocks, text: say.consoleNoClocksAdvice),
            pager: query.pager(page) { $0.id.rawValue }
        ).answer(context)
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard !context.mode.isLive else { return try context.redirect(to: context.paths.timeMachine) }
        return try await newPage(ClockForm(today: context.today), FormFaults(), context).answer(context)
    }

    func create(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        guard !context.mode.isLive else { return try context.redirect(to: context.paths.timeMachine) }
        let typed = ClockForm(form)
        var faults = FormFaults()
        if let start = typed.start(in: context.merchant.zone, context.say, &faults) {
            do {
                let clock = try await clocks.create(
                    frozenAt: start, name: typed.name.isEmpty ? nil : typed.name, in: context.scope,
                    by: context.actor)
                guard typed.withSamples else {
                    return try context.redirect(to: context.paths.clock(clock.id), saying: ConsoleFlash(.clockMade))
                }
                return try await addSamples(to: clock.id, saying: .clockMade, context)
            } catch let error as BillingError {
                try typed.explain(error, &faults, in: context.say)
            }
        }
        return try await newPage(typed, faults, context).answer(context, .unprocessableContent)
    }

    private func newPage(
        _ form: ClockForm, _ faults: FormFaults, _ context: ConsoleContext
    ) async throws -> FormPage {
        let say = context.say
        let prices = try await samples.prices(in: context.scope).count
        return FormPage(
            frame: context.frame(.timeMachine), title: say.consoleNewClock, intro: say.consoleNewClockIntro,
            fields: form.fields(context, prices: prices, faults), faults: faults, action: context.paths.newClock,
            submit: say.consoleNewClock, back: context.paths.timeMachine, token: context.token)
    }

    // MARK: One clock

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let clock = try await find(context)
        let chosen = Customer.ID(request.uri.queryParameters["customer"].map { String($0) } ?? "")
        var page = try await ClockPageData(console.billing, context).page(of: clock, choosing: chosen)
        guard clock.status == .advancing else { return page.answer(context) }
        let paths = context.paths
        let here = page.chosen.map { paths.clock(clock.id, of: $0.customer.id) } ?? paths.clock(clock.id)
        page.here = here
        page.refresh = ClockRefresh(request, at: here, now: context.now)
        return page.answer(context).refreshing(page.refresh)
    }

    func advance(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let clock = try await find(context)
        let (move, chosen) = (ClockMove(form), Customer.ID(form.text("customer")))
        let here =
            form.text("customer").isEmpty
            ? context.paths.clock(clock.id) : context.paths.clock(clock.id, of: chosen)
        let event = move.way == .next ? try await clocks.nextEvent(on: clock.id, in: context.scope) : nil
        var faults = FormFaults()
        if let target = move.target(of: clock, next: event, in: context.merchant.zone, context.say, &faults) {
            do {
                _ = try await clocks.advance(clock.id, to: target, in: context.scope, by: context.actor)
                return try context.redirect(to: here)
            } catch let error as BillingError where error.kind == .conflict {
                // It goes already, or never again: the page says so.
                return try context.redirect(to: here)
            } catch let error as BillingError {
                try ClockMove.explain(error, &faults, in: context.say)
            }
        }
        var page = try await ClockPageData(console.billing, context).page(of: clock, choosing: chosen)
        (page.typedDate, page.faults) = (move.date, faults)
        return page.answer(context, .unprocessableContent)
    }

    /// Only where nobody lives by the clock yet: who comes back to the button and presses again gets no second set.
    func addSamples(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let clock = try await find(context)
        guard try await clocks.customers(on: clock.id, in: context.scope).isEmpty else {
            return try context.redirect(to: context.paths.clock(clock.id))
        }
        return try await addSamples(to: clock.id, saying: .clockSamplesAdded, context)
    }

    private func addSamples(
        to clock: TestClock.ID, saying flash: ConsoleFlash.Kind, _ context: ConsoleContext
    ) async throws -> Response {
        let say = context.say
        var said = flash
        do {
            _ = try await samples.add(
                to: clock, named: { say.consoleSample(SampleCustomer(rawValue: $0.rawValue) ?? .payer) },
                in: context.scope)
        } catch let error as BillingError where error.kind != .notFound {
            said = .clockSamplesFailed
        }
        return try context.redirect(to: context.paths.clock(clock), saying: ConsoleFlash(said))
    }

    func confirm(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (clock, say) = (try await find(context), context.say)
        let count = try await clocks.customers(on: clock.id, in: context.scope).count
        return ConfirmationPage(
            frame: context.frame(.timeMachine), title: say.consoleDeleteClockTitle(clock.title(in: say)),
            sentences: [say.consoleDeleteClockCustomers(count), say.consoleDeleteClockExplained],
            action: context.paths.deleteClock(clock.id), label: say.delete, back: context.paths.clock(clock.id),
            token: context.token
        ).answer(context)
    }

    func delete(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let clock = try await find(context)
        try await clocks.delete(clock.id, in: context.scope, by: context.actor)
        return try context.redirect(to: context.paths.timeMachine, saying: ConsoleFlash(.clockDeleted))
    }

    private func find(_ context: ConsoleContext) async throws -> TestClock {
        try await clocks.find(TestClock.ID(try context.parameter("id")), in: context.scope)
    }
}

extension TestClock {
    /// Its name, or that it has none.
    func title(in say: any Language) -> String { name ?? say.consoleUnnamedClock }
}

extension Badge {
    init(_ status: TestClock.Status, in say: any Language) {
        switch status {
        case .ready: self.init(say.consoleClockReady, .neutral)
        case .advancing: self.init(say.consoleClockAdvancing, .progress)
        case .failed: self.init(say.consoleClockFailed, .negative)
        }
    }
}
