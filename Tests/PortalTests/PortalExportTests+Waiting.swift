import Billing
import Core
import Documents
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@testable import Portal

extension `Files that are made in the background` {
    private func oneInvoice(_ engine: Engine = .sqlite) async throws -> (PortalDesk, Customer) {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.subscribe(ana, to: 9_990)
        return (desk, ana)
    }

    @Test func `say how looking again ends before how far they are`() async throws {
        let (desk, ana) = try await oneInvoice()
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let page = try await ask("zip", browser)
            let stop = try #require(page.body.firstRange(of: "?still=1"))
            let progress = try #require(page.body.firstRange(of: "<progress"))
            #expect(stop.lowerBound < progress.lowerBound)
        }
    }

    @Test(arguments: Engine.available)
    func `are never cut short without a word`(engine: Engine) async throws {
        let (desk, ana) = try await oneInvoice(engine)
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let address = try await ask("zip", browser).address
            try await desk.makeExports { task in
                try await task.store([1, 2, 3], number: 0)
                try await task.store([4], number: 1)
                try await task.finish(size: 4)
            }
            #expect(try await bytes(address + "/file", browser, client) == [1, 2, 3, 4])
            try await desk.shop.context.database.write { db in
                _ = try db.execute("DELETE FROM export_chunks WHERE number = 1")
            }
            await #expect(throws: (any Error).self) { try await bytes(address + "/file", browser, client) }
        }
    }

    @Test func `are named in the language that they are written in, and one for each language`() async throws {
        let (desk, ana) = try await oneInvoice()
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let address = try await ask("csv", year: "2026", browser).address
            try await desk.makeExports()
            try await browser.get(home + "?lang=en")
            try await browser.get(address + "/file")
            #expect(browser.page.header("Content-Disposition") == "attachment; filename=\"facturas-2026.csv\"")
            #expect(browser.page.says("Número"))
            let english = try await ask("csv", year: "2026", browser).address
            #expect(english != address)
            try await desk.makeExports()
            try await browser.get(english + "/file")
            #expect(browser.page.header("Content-Disposition") == "attachment; filename=\"invoices-2026.csv\"")
        }
    }

    @Test func `are two at once: who asks for more is led to them`() async throws {
        let (desk, ana) = try await oneInvoice()
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for format in ["csv", "zip"] {
                #expect(try await ask(format, browser).says("Estamos preparando tu archivo"))
            }
            let third = try await ask("pdf", following: false, browser)
            #expect(third.header("Location") == home + "#downloads")
            #expect(try await browser.get(home).says("Estamos preparando 2 archivos tuyos"))
            try await desk.makeExports()
            #expect(try await ask("pdf", browser).says("Estamos preparando tu archivo"))
        }
    }

    @Test func `are left to another, between two papers, by who is asked to stop`() async throws {
        let (desk, ana) = try await oneInvoice()
        let stopping = ExportWriter(desk.shop.context, press: PDFPress(threads: 1), isStopping: { true })
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let address = try await ask("zip", browser).address
            for _ in 1...5 {
                try await desk.makeExports { try await stopping.write($0) }
                desk.shop.time.advance(.seconds(2))
            }
            #expect(try await browser.get(address).says("0 de 1 documentos"))
            try await desk.makeExports()
            #expect(try await browser.get(address).says("Tu archivo está listo"))
        }
    }

    @Test func `that would be too large say what to ask for instead`() async throws {
        let (desk, ana) = try await oneInvoice()
        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let address = try await ask("zip", browser).address
            try await desk.makeExports { _ in throw ExportTooLarge() }
            try await browser.get(address)
            #expect(browser.page.says("El archivo sería demasiado grande") && browser.page.says("Pide un solo año"))
            #expect(browser.page.header("Refresh") == nil)
        }
    }
}
