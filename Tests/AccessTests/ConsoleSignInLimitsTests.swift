import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `Guessing at the console` {
    private static let email = "caja@lota.example"

    /// Somebody of the merchant's who has no app.
    private func open(_ engine: Engine) async throws -> PeopleDesk {
        let desk = try await PeopleDesk.open(engine)
        let (owner, _) = try await desk.join("duena@lota.example", as: .owner)
        _ = try await desk.join(Self.email, as: .support, by: owner.person.id)
        return desk
    }

    @Test(arguments: Engine.available)
    func `A3 locks an address for the network that guesses, and nobody elsewhere`(engine: Engine) async throws {
        let desk = try await open(engine)
        for number in 1...5 {
            #expect(try await desk.refusal(Self.email, "no es esta \(number)") == .wrongPassword)
        }
        #expect(try await desk.refusal(Self.email) == .locked)
        #expect(try await desk.refusal(Self.email, from: "192.0.2.77") == .locked)
        #expect(try await desk.refusal(Self.email, from: "198.51.100.7") == nil)
        #expect(try await desk.refusal("duena@lota.example") == nil)
        desk.wait(.minutes(16))
        #expect(try await desk.refusal(Self.email) == nil)
    }

    @Test(arguments: Engine.available)
    func `A3 is ended by a password that the mail sets, also where it is locked`(engine: Engine) async throws {
        let desk = try await open(engine)
        for number in 1...5 { _ = try await desk.refusal(Self.email, "no es esta \(number)") }
        #expect(try await desk.refusal(Self.email) == .locked)

        try await desk.signIn.resetPassword(email: Self.email, client: "192.0.2.1")
        let link = try #require(try await desk.letters(.passwordReset).last?.mail.link)
        #expect(link.hasPrefix("https://pay.example/console/password/"))
        try await desk.signIn.setPassword(PeopleDesk.token(link), to: Secret("otra muy distinta"))
        #expect(try await desk.refusal(Self.email, "otra muy distinta") == nil)
        #expect(try await desk.refusal(Self.email) == .wrongPassword)
    }

    @Test(arguments: Engine.available)
    func `A3 a stranger beside somebody who has come in there does not lock them out`(engine: Engine) async throws {
        let desk = try await open(engine)
        #expect(try await desk.refusal(Self.email, from: "203.0.113.5") == nil)
        for number in 1...10 {
            let refusal = try await desk.refusal(Self.email, "no es esta \(number)", from: "203.0.113.5")
            #expect(refusal == .wrongPassword)
        }
        #expect(try await desk.refusal(Self.email, from: "203.0.113.5") == nil)
        // Nor is guessing there without end.
        for number in 11...50 { _ = try await desk.refusal(Self.email, "no \(number)", from: "203.0.113.5") }
        #expect(try await desk.refusal(Self.email, from: "203.0.113.5") == .locked)
    }

    @Test(arguments: Engine.available)
    func `A3 whoever accepted an invitation has come in there`(engine: Engine) async throws {
        let desk = try await open(engine)
        let (_, url) = try await desk.people.invite(
            email: "eva@lota.example", role: .support, to: desk.merchant, by: nil)
        _ = try await desk.people.accept(
            PeopleDesk.token(url), name: "Eva", password: Secret(PeopleDesk.password), locale: "es", userAgent: nil,
            client: "203.0.113.5")
        for number in 1...6 {
            _ = try await desk.refusal("eva@lota.example", "no es esta \(number)", from: "203.0.113.5")
        }
        #expect(try await desk.refusal("eva@lota.example", from: "203.0.113.5") == nil)
    }

    @Test(arguments: Engine.available)
    func `A3 the mailed link lets in where it was opened, and takes no present password`(engine: Engine) async throws {
        let desk = try await open(engine)
        for number in 1...5 { _ = try await desk.refusal(Self.email, "no es esta \(number)") }
        try await desk.signIn.resetPassword(email: Self.email, client: "192.0.2.1")
        let link = try #require(try await desk.letters(.passwordReset).last?.mail.link)
        let same = try await desk.refusal {
            try await desk.signIn.setPassword(
                PeopleDesk.token(link), to: Secret(PeopleDesk.password), client: "192.0.2.1")
        }
        #expect(same == .passwordUnchanged)
        try await desk.signIn.setPassword(
            PeopleDesk.token(link), to: Secret("otra muy distinta"), client: "192.0.2.1")
        for number in 1...6 { _ = try await desk.refusal(Self.email, "no es esta \(number)") }
        #expect(try await desk.refusal(Self.email, "otra muy distinta") == nil)
    }

    @Test(arguments: Engine.available)
    func `A11 tells once a day of a browser that is not known`(engine: Engine) async throws {
        let desk = try await open(engine)
        #expect(try await desk.letters(.newBrowser).isEmpty)
        #expect(try await desk.refusal(Self.email, from: "203.0.113.5") == nil)
        #expect(try await desk.refusal(Self.email, from: "198.51.100.7") == nil)
        #expect(try await desk.letters(.newBrowser).map { $0.letter.email } == [Self.email])
        desk.wait(.hours(24))
        #expect(try await desk.refusal(Self.email, from: "203.0.113.5") == nil)
        #expect(try await desk.letters(.newBrowser).count == 1, "known by now")
        #expect(try await desk.refusal(Self.email, from: "192.0.2.200") == nil)
        #expect(try await desk.letters(.newBrowser).count == 2)
    }

    @Test(arguments: Engine.available)
    func `A3 from many networks is stopped, and keeps its owner out from none that they came from`(
        engine: Engine
    ) async throws {
        let desk = try await open(engine)
        #expect(try await desk.refusal(Self.email, from: "203.0.113.5") == nil)
        for number in 0..<50 {
            #expect(try await desk.refusal(Self.email, "no", from: "198.51.\(number).7") == .wrongPassword)
        }
        #expect(try await desk.refusal(Self.email, from: "198.51.200.7") == .locked)
        #expect(try await desk.refusal(Self.email, from: "203.0.113.9") == nil)
    }

    @Test(arguments: Engine.available)
    func `A7 meets one answer, whether anybody has the address or not`(engine: Engine) async throws {
        let desk = try await open(engine)
        for email in [Self.email, "nadie@lota.example"] {
            for number in 1...5 { #expect(try await desk.refusal(email, "no \(number)") == .wrongPassword) }
            #expect(try await desk.refusal(email, "no") == .locked)
        }
        var written: [Int] = []
        for email in [Self.email, "nadie@lota.example"] {
            let before = try await rows(desk)
            try await desk.signIn.resetPassword(email: email, client: "192.0.2.1")
            written.append(try await rows(desk) - before)
        }
        #expect(written[0] == written[1] && written[0] > 0)
        #expect(try await desk.letters(.passwordReset).map { $0.letter.email } == [Self.email])
        await #expect(throws: BillingError.self) {
            try await desk.signIn.resetPassword(email: "nadie", client: "192.0.2.1")
        }
    }

    private func rows(_ desk: PeopleDesk) async throws -> Int {
        var sum = 0
        for table in ["console_attempts", "password_resets", "people_letters", "jobs"] {
            sum += try await desk.count(SQL(stringLiteral: table))
        }
        return sum
    }

    @Test(arguments: Engine.available)
    func `A3 asks for three letters an hour, of which one always works`(engine: Engine) async throws {
        let desk = try await open(engine)
        for _ in 1...5 {
            desk.wait(.seconds(1))
            try await desk.signIn.resetPassword(email: Self.email, client: "198.51.100.7")
        }
        let letters = try await desk.letters(.passwordReset)
        #expect(letters.count == 3)
        desk.wait(.minutes(59))
        let last = try #require(letters.last?.mail.link)
        #expect(try await desk.signIn.canSetPassword(PeopleDesk.token(last)))
        desk.wait(.minutes(2))
        #expect(try await !desk.signIn.canSetPassword(PeopleDesk.token(last)))
        try await desk.signIn.resetPassword(email: Self.email, client: "192.0.2.1")
        #expect(try await desk.letters(.passwordReset).count == 4)
    }
}
