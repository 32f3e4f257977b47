import Foundation

/// What the demo prints when it is ready, and keeps beside its database so that a second start can print it again.
package struct DemoReport: Codable, Sendable {
    package struct Customer: Codable, Sendable {
        package let email: String, name: String, state: String
    }
    package struct Configuration: Codable, Sendable {
        package let id: String, name: String
        package var portalUrl: String
    }
    package struct Merchant: Codable, Sendable {
        package let slug: String, name: String
        package var portalUrl: String
        package let secretKey: String, publishableKey: String
        /// Beside the portal's own.
        package var configurations: [Configuration]
        package let customers: [Customer]
    }
    /// Who owns the merchants, with all that their sign-in asks.
    package struct Console: Codable, Sendable {
        package var url: String
        package let email: String, password: String
        /// In base 32, for an app that makes codes.
        package let totpSecret: String
    }

    package var baseUrl: String
    package var mailboxUrl: String
    package var merchants: [Merchant]
    /// None in what an earlier release kept: made when it is opened.
    package var console: Console?

    /// The same at another address.
    package func moved(to address: String) -> DemoReport {
        func move(_ url: String) -> String { address + url.dropFirst(baseUrl.count) }
        var moved = self
        moved.baseUrl = address
        moved.mailboxUrl = move(mailboxUrl)
        if let console { moved.console?.url = move(console.url) }
        for index in moved.merchants.indices {
            moved.merchants[index].portalUrl = move(moved.merchants[index].portalUrl)
            for other in moved.merchants[index].configurations.indices {
                let url = moved.merchants[index].configurations[other].portalUrl
                moved.merchants[index].configurations[other].portalUrl = move(url)
            }
        }
        return moved
    }

    /// For people.
    ///
    /// - Parameter words: what somebody is in, in words.
    package func printed(saying words: (DemoPerson.State) -> String) -> String {
        var lines = [
            "", "Ventanilla is running. Open it, and press a person to be in their portal:", "", "  \(baseUrl)/", "",
            "Mail is kept at \(mailboxUrl), test cards are at \(baseUrl)/sandbox", "",
        ]
        if let console {
            lines += [
                "The merchants' console: \(console.url)", "  e-mail      \(console.email)",
                "  password    \(console.password)", "  code app    \(console.totpSecret)", "",
            ]
        }
        for merchant in merchants {
            lines += ["\(merchant.name)", "  portal      \(merchant.portalUrl)"]
            for other in merchant.configurations { lines.append("  \(other.name)  \(other.portalUrl)") }
            lines.append("  secret key  \(merchant.secretKey)")
            for customer in merchant.customers {
                let email = customer.email.padding(toLength: 32, withPad: " ", startingAt: 0)
                lines.append("    \(email)\(DemoPerson.State(rawValue: customer.state).map(words) ?? customer.state)")
            }
            lines.append("")
        }
        lines += [
            "Try:",
            "  - sign in with any of these addresses: the code is in the mailbox;",
            "  - pay with 4242 4242 4242 4242, see it declined with 4000 0000 0000 9995, confirm it with 4000 0025 0000 3155;",
            "  - open the letter of a failed payment in the mailbox, and replace the card without signing in;",
            "  - point a Stripe SDK at \(baseUrl) with a secret key.",
            "", "Stop with Ctrl-C. The next start finds everything as it was left.",
        ]
        return lines.joined(separator: "\n")
    }
}
