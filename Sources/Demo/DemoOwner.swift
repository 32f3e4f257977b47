import Access
import Billing
import Core

/// Who owns all sample merchants: the same in every demo, so that a page, a test and a person at a terminal find the same door.
enum DemoOwner {
    static let email = "duena@ventanilla.example"
    static let name = "Valentina Duarte"
    static let password = "una ventanilla abierta"
    /// Of the app that makes codes, in base 32. It opens sample data on this machine only.
    static let secret = "VENTANILLAVENTANILLAVENTANILLAVE"
}

extension DemoSeeder {
    /// Makes the owner where there is none yet: a demo of an earlier release has no people.
    package func openConsole() async throws -> DemoReport.Console {
        var merchants: [Merchant.ID] = []
        for demo in try DemoMerchant.all() { merchants.append(try await merchant(demo.slug).id) }
        try await People(billing, hasher: PasswordHasher(cost: .cheap)).plant(
            email: DemoOwner.email, name: DemoOwner.name, password: Secret(DemoOwner.password),
            secret: Base32.bytes(DemoOwner.secret) ?? [], locale: nil, owning: merchants)
        return DemoReport.Console(
            url: "\(billing.baseURL)/console", email: DemoOwner.email, password: DemoOwner.password,
            totpSecret: DemoOwner.secret)
    }
}
