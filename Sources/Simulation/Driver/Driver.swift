import Core
import Storage

/// Lets one fiber go on at a time, moves the clock when nobody can, and has everything checked.
struct Driver {
    let world: World
    let oracle: Oracle
    var lastCheck: Instant
    var steps = 0
    var checks = 0
    var violations: [InvariantViolation] = []
    var linesAtViolation: [String] = []
    private var stepsAtOnce = 0
    /// Whether both workers could go on at the last step.
    private var workersMet = false
    private var dueTimes: DueTimes?

    init(world: World, oracle: Oracle, lastCheck: Instant) {
        self.world = world
        self.oracle = oracle
        self.lastCheck = lastCheck
    }

    /// Until then, or until something is found that may not be.
    mutating func drive(until end: Instant) async {
        while violations.isEmpty {
            for name in world.machines.returning(at: world.time.now) { world.start(name) }
            let ready = world.crew.ready(at: world.time.now)
            if let fiber = world.people.pick(ready) {
                let bothWork = ready.count(where: \.isWorker) > 1
                if bothWork, !workersMet { world.faults.note(.twoWorkers) }
                workersMet = bothWork
                await fiber.step()
                steps += 1
                stepsAtOnce += 1
                let seen = world.monitor.take()
                checks += seen.checks
                found(seen.violations)
                if world.machines.bury(returningAt: { world.time.now + downtime() }) > 0 { await check() }
                if stepsAtOnce > 20_000 {
                    found([InvariantViolation(rule: "D4 work comes to an end", subject: fiber.name)])
                }
                continue
            }
            let (due, news) = await nextDue()
            if let due, due <= world.time.now, world.crew.ring(for: .work, at: world.time.now) { continue }
            if let news, news <= world.time.now, world.crew.ring(for: .news, at: world.time.now) { continue }
            let tomorrow = lastCheck + .day
            let next = [due, news, world.crew.nextWake, world.machines.nextReturn, tomorrow, end].compactMap { $0 }
                .filter { $0 > world.time.now }.min()
            guard let next, next < end else { return world.time.move(to: end) }
            world.time.move(to: next)
            stepsAtOnce = 0
            if next >= tomorrow { await endOfDay() }
        }
    }

    /// Nothing goes wrong any more; what is open ends, and everything must be right.
    mutating func comeToRest() async {
        guard violations.isEmpty else { return }
        world.faults.rest()
        world.time.setServerAhead(by: .seconds(0))
        for _ in 0..<3 {
            await Bank(world: world).answerEverything()
            await drive(until: world.time.now + .day * 2)
        }
        guard violations.isEmpty else { return }
        do { found(try await oracle.settled()) } catch {
            found([InvariantViolation(rule: "the check itself", subject: "\(error)")])
        }
    }

    /// When the next job can be claimed, and when the processor has something to tell next, in true time.
    private mutating func nextDue() async -> (work: Instant?, news: Instant?) {
        let writes = world.monitor.writes
        if dueTimes?.writes != writes { dueTimes = await DueTimes(after: writes, in: world.database) }
        return (dueTimes?.work.map { $0 - world.time.offset }, dueTimes?.news)
    }

    private func downtime() -> Span {
        switch world.people.number(0...9) {
        case 0..<6: world.people.span(1...120, of: .seconds(1))
        case 6..<9: world.people.span(1...300, of: .minutes(1))
        default: world.people.span(1...5, of: .day)
        }
    }

    private mutating func endOfDay() async {
        lastCheck = world.time.now
        if world.monitor.hasNews() { await check() }
        if world.faults.strike(.diskFull) != nil {
            world.faults.fillDisk(until: world.time.now + world.faults.span(1...600, of: .minutes(1)))
        }
        switch world.faults.strike(.clockForward, .clockBack) {
        case .clockForward: world.time.setServerAhead(by: world.faults.span(1...2_000, of: .minutes(1)))
        case .clockBack: world.time.setServerAhead(by: world.faults.span(-600...0, of: .minutes(1)))
        default: break
        }
    }

    private mutating func check() async {
        checks += oracle.count
        do { found(try await oracle.standing()) } catch {
            found([InvariantViolation(rule: "the check itself", subject: "\(error)")])
        }
    }

    private mutating func found(_ more: [InvariantViolation]) {
        guard !more.isEmpty, violations.isEmpty else { return }
        violations = more
        linesAtViolation = world.trace.lastLines
    }
}
