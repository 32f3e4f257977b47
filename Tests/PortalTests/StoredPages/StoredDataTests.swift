import Access
import Billing
import Core
import HummingbirdTesting
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

@testable import Portal

@Suite struct `Stored pages of a customer's data` {
    @Test func `to correct, take along and have deleted`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        try await keep(DetailsPage.self, "empty", desk.shown("/details", to: ana))
        let beto = try await shop.customers.create(
            CustomerDetails(
                email: "beto@example.com", name: "Beto Díaz",
                address: Address(
                    line1: "Av. Siempre Viva 742", city: "Ñuñoa", state: "RM", postalCode: "7750000", country: "CL"),
                taxID: "12345678-5"), in: shop.scope)
        try await keep(DetailsPage.self, "full", desk.shown("/details", to: beto))

        _ = try await shop.subscribe(ana, to: 9_990)
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(PortalDesk.home + "/details")
            let typed = ["name": "", "phone": "no es", "tax_id": "11.111.111-2"]
            try await keep(DetailsPage.self, "error", browser.submit("/details", typed))
            try await keep(MyDataPage.self, "first", browser.get(PortalDesk.home + "/data"))
            try await keep(MyDataPage.self, "own-address", browser.submit("/data/address"))
            try await keep(LetterChoicesPage.self, "first", browser.get(PortalDesk.home + "/data/letters"))
            try await keep(LetterChoicesPage.self, "saved", browser.submit("/data/letters"))
            try await keep(InvoiceCopiesPage.self, "none", browser.get(PortalDesk.home + "/data/copies"))
            try await keep(InvoiceCopiesPage.self, "error", browser.submit("/data/copies", ["email": "esto no es"]))
            try await keep(
                InvoiceCopiesPage.self, "waiting", browser.submit("/data/copies", ["email": "conta@estudio.example"]))
            try await keep(DeletionRequestPage.self, "warned", browser.get(PortalDesk.home + "/data/deletion"))
            try await keep(MyDataPage.self, "deletion-asked", browser.submit("/data/deletion"))
        }
    }

    @Test func `whose address changes`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        let page = PortalDesk.home + "/details/email"

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await keep(EmailChangePage.self, "first", browser.get(page))
            try await keep(EmailChangePage.self, "error", browser.submit("/details/email", ["email": "esto no es"]))
            try await keep(
                DetailsPage.self, "email-awaited", browser.submit("/details/email", ["email": "nueva@example.com"]))
            let row = try await desk.shop.context.database.read { db in
                try db.first("SELECT id, payload FROM notifications WHERE kind = 'confirm_email'")
            }
            let found = try #require(row)
            let link = try EmailChangeMail(
                sealed: found.blob("payload"), for: found.id("id"), desk.shop.context.keys
            ).link
            try await keep(LinkPage.self, "email", browser.get(link))
            try await browser.submit(String(link.split(separator: "/").last ?? ""))
            try await keep(SpentPage.self, "email", browser.get(link))
            desk.shop.time.advance(.minutes(6))
            try await keep(EmailProofPage.self, "first", browser.get(page))
        }
        try await desk.allow { $0.customerFields.remove(.email) }
        try await keep(DetailsPage.self, "email-locked", desk.shown("/details", to: ana))
    }

    @Test func `that is open elsewhere`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        try await keep(BrowserSessionsPage.self, "one", desk.shown("/visits", to: ana))
        let beto = try await shop.customer("Beto", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(beto, to: 9_990)
        _ = try await NoticeDesk(shop: shop).letters(.paymentFailed)
        shop.time.advance(.minutes(1))
        _ = try await desk.shown(to: beto)
        shop.time.advance(.minutes(1))
        try await keep(BrowserSessionsPage.self, "many", desk.shown("/visits", to: beto))
    }

    @Test func `who leaves without an account`() async throws {
        let desk = try await PortalDesk.open()
        try await desk.allow { $0.publicCancellation = .europeanUnion }
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        try await desk.walk { client in
            let (asker, owner) = (Browser(client), Browser(client))
            try await keep(SignInPage.self, "ways-out", asker.get(PortalDesk.home))
            try await keep(PublicCancellationPage.self, "cancel", asker.get(PortalDesk.home + "/cancel"))
            try await keep(PublicCancellationPage.self, "withdraw", asker.get(PortalDesk.home + "/withdraw"))
            let wrong = ["name": "", "email": "esto no es", "what": "4242 4242 4242 4242"]
            try await keep(PublicCancellationPage.self, "error", asker.submit("/withdraw", wrong))
            let right = ["name": "Ana Rojas", "email": "ana@example.com", "what": "El plan mensual"]
            try await keep(CancellationReceiptPage.self, "asker", asker.submit("/withdraw", right))
            let row = try await shop.context.database.read { db in
                try db.first("SELECT id, letter FROM cancellation_requests")
            }
            let found = try #require(row)
            let link = try CancellationMail(
                sealed: found.blob("letter"), for: found.id("id"), shop.context.keys
            ).link
            try await keep(PublicCancellationProofPage.self, "first", owner.get(link))
            let action = String(link.split(separator: "/").last ?? "")
            try await keep(PublicCancellationProofPage.self, "error", owner.submit(action, ["choice": "sub_nobodys"]))
            let choice = ["choice": subscription.id.rawValue]
            try await keep(CancellationReceiptPage.self, "owner", owner.submit(action, choice))
            try await keep(SpentPage.self, "public-cancellation", owner.get(link))
        }
    }
}
