import Billing
import Core
import Foundation

/// What an app needs to show codes: shown while it is set up, and never again.
public struct SecondFactorSetup: Hashable, Sendable {
    /// In base 32, grouped, for who types it: `ABCD EFGH …`.
    public let secret: Secret
    /// The same as an `otpauth:` address, for a QR.
    public let uri: Secret
}

extension ConsoleSignIn {
    /// How long a secret waits for the first code of its app.
    static let setUpLife = Span.minutes(30)

    /// Makes a secret for an app. It is not in force before ``confirmSetUp(_:code:)``; what is in force goes on until then.
    ///
    /// - Throws: ``BillingError`` `proof_needed` where it was not proved just now who asks (A11); ``ConsoleSignInRefusal/expired``
    ///   when the session is over.
    public func setUp(_ session: ConsoleSession) async throws -> SecondFactorSetup {
        let secret = context.chance.bytes(TOTP.secretLength)
        return try await context.write { tx in
            let now = tx.clock.now()
            guard let current = try tx.consoleSessions.findIfAny(session.id, at: now) else {
                throw ConsoleSignInRefusal.expired
            }
            try current.demandProof(at: now)
            let person = try tx.person(current.person)
            let sealed = try tx.keys.seal(secret, for: .credentials, context: person.id.rawValue, chance: tx.chance)
            try tx.secondFactors.propose(sealed, of: person.id, in: current.id, at: now)
            return SecondFactorSetup(secret, of: person.email)
        }
    }

    /// What ``setUp(_:)`` made in this session and nobody has confirmed yet, for a page that is shown again.
    ///
    /// - Returns: nil when nothing is being set up in it.
    public func waitingSetUp(_ session: ConsoleSession) async throws -> SecondFactorSetup? {
        let now = context.clock.now()
        return try await context.read { tx in
            let person = try tx.person(session.person)
            return try tx.waitingSecret(in: session, at: now).map { SecondFactorSetup($0, of: person.email) }
        }
    }

    /// Puts the app in force by the first code that it shows. Every other session of the person ends, and their address is told.
    ///
    /// - Returns: ten recovery codes, known now and never again, for only their hashes are stored; and the session's new token: the
    ///   one of before is worth nothing any more (S1).
    /// - Throws: ``ConsoleSignInRefusal``: `wrongCode`; `expired` when the session is over, or nothing is being set up in it;
    ///   ``BillingError`` `proof_needed` where it would take the place of another (A11).
    public func confirmSetUp(
        _ session: ConsoleSession, code: String
    ) async throws -> (recoveryCodes: [String], token: Secret) {
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.new(using: context.chance) }
        // Whoever works in the session was shown the secret: there is nothing to guess, and nothing to count.
        return try await context.write { tx in
            let now = tx.clock.now()
            guard let current = try tx.consoleSessions.findIfAny(session.id, at: now),
                let secret = try tx.waitingSecret(in: current, at: now)
            else { throw ConsoleSignInRefusal.expired }
            let person = try tx.person(current.person)
            // A secret waits longer than a proof lasts: whoever finds the browser open puts no app of theirs in its place.
            if person.hasSecondFactor { try current.demandProof(at: now) }
            guard let step = TOTP(secret).step(of: RecoveryCode.plain(code), at: now, after: 0) else {
                throw ConsoleSignInRefusal.wrongCode
            }
            try tx.secondFactors.confirm(of: person.id, step: step, at: now)
            try tx.keep(codes, of: person.id)
            try tx.endConsoleAccess(of: person.id, keeping: current.id, at: now)
            let (_, token) = try tx.proved(current, at: now).get()
            try tx.note(.secondFactorChanged, by: person, at: now)
            try tx.tell(person, .secondFactorChanged, at: now)
            return (recoveryCodes: codes, token: token)
        }
    }

    /// How many recovery codes are left.
    public func recoveryCodesLeft(of person: Person.ID) async throws -> Int {
        try await context.read { try $0.recoveryCodes.countLeft(of: person) }
    }

    /// Ten new recovery codes in place of those that there are.
    ///
    /// - Throws: ``BillingError`` `proof_needed`; ``ConsoleSignInRefusal/expired`` when the session is over, or no app is in force.
    public func renewRecoveryCodes(_ session: ConsoleSession) async throws -> [String] {
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.new(using: context.chance) }
        return try await context.write { tx in
            let now = tx.clock.now()
            guard let current = try tx.consoleSessions.findIfAny(session.id, at: now) else {
                throw ConsoleSignInRefusal.expired
            }
            try current.demandProof(at: now)
            let person = try tx.person(current.person)
            guard person.hasSecondFactor else { throw ConsoleSignInRefusal.expired }
            try tx.keep(codes, of: person.id)
            try tx.note(.secondFactorChanged, by: person, at: now)
            try tx.tell(person, .secondFactorChanged, at: now)
            return codes
        }
    }
}

extension SecondFactorSetup {
    fileprivate init(_ secret: [UInt8], of email: String) {
        let text = Base32.text(secret)
        let account = email.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        self.init(
            secret: Secret(Base32.grouped(text)),
            uri: Secret("otpauth://totp/Ventanilla:\(account)?secret=\(text)&issuer=Ventanilla"))
    }
}

extension ConsoleSession {
    fileprivate func demandProof(at now: Instant) throws(BillingError) {
        guard isFresh(at: now) else {
            throw .forbidden("proof_needed", "Prove who you are first: it was not done just now.")
        }
    }
}

extension BillingTransaction {
    /// What is being set up in a session, opened.
    fileprivate func waitingSecret(in session: ConsoleSession, at now: Instant) throws -> [UInt8]? {
        let earlier = now - ConsoleSignIn.setUpLife
        return try secondFactors.waiting(of: session.person, in: session.id, since: earlier).map {
            try keys.open($0, for: .credentials, context: session.person.rawValue)
        }
    }

    fileprivate func keep(_ codes: [String], of person: Person.ID) throws {
        try recoveryCodes.replace(of: person, with: codes.map { RecoveryCode.hash($0, of: person, keys) })
    }
}
