import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API customers` {
    @Test(arguments: Engine.available)
    func `are called by no more than 256 characters`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let longest = String(repeating: "a", count: 256)
            let made = try await api.post("/v1/customers", "name=\(longest)")
            #expect(made.status == 200 && made.text("name") == longest)
            let id = made.text("id") ?? ""
            for name in [longest + "a", String(repeating: "a", count: 5_000)] {
                for path in ["/v1/customers", "/v1/customers/\(id)"] {
                    let refused = try await api.post(path, "name=\(name)")
                    #expect(refused.status == 400 && refused.text("error.code") == "string_too_long")
                    #expect(refused.text("error.param") == "name")
                }
            }
            #expect(try await api.get("/v1/customers/\(id)").text("name") == longest)
        }
    }

    @Test(arguments: Engine.available)
    func `are created, read, changed, listed and deleted`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let made = try await api.post(
                "/v1/customers",
                "name=Ana+Rojas&email=ana@example.com&metadata[plan]=gold&metadata[seat]=4&address[city]=Santiago"
                    + "&preferred_locales[0]=es-CL&tax_id_data[0][type]=cl_tin&tax_id_data[0][value]=12.345.678-5")
            let id = made.text("id") ?? ""
            #expect(made.status == 200)
            #expect(made.text("object") == "customer")
            #expect(made.text("name") == "Ana Rojas")
            #expect(made.text("metadata.plan") == "gold")
            #expect(made.text("address.city") == "Santiago")
            #expect(made.boolean("livemode") == false)
            #expect(made.isNull("phone"))
            #expect(made.header("Request-Id")?.hasPrefix("req_") == true)

            let changed = try await api.post(
                "/v1/customers/\(id)", "phone=%2B56+9+1234&name=&metadata[seat]=&address[line1]=Av.+Sur+1")
            #expect(changed.isNull("name"))
            #expect(changed.text("phone") == "+56 9 1234")
            #expect(changed.keys("metadata") == ["plan"])
            #expect(changed.text("address.line1") == "Av. Sur 1")
            #expect(changed.text("address.city") == "Santiago")

            let read = try await api.get("/v1/customers/\(id)?expand[]=tax_ids&expand[]=subscriptions")
            #expect(read.text("tax_ids.data.0.value") == "12.345.678-5")
            #expect(read.text("subscriptions.object") == "list")
            #expect(try await api.get("/v1/customers?email=ana@example.com").texts("data", "id") == [id])
            #expect(try await api.get("/v1/customers?email=eva@example.com").count("data") == 0)

            let deleted = try await api.delete("/v1/customers/\(id)")
            #expect(deleted.boolean("deleted") == true)
            #expect(try await api.get("/v1/customers/\(id)").boolean("deleted") == true)
            #expect(try await api.post("/v1/customers/\(id)", "name=Eva").status == 404)
            #expect(try await api.get("/v1/customers").count("data") == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `have a tax identifier of Stripe's types, whose check digit holds`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            for (type, sent, shown, kept) in [
                ("br_cnpj", "12abc34501de35", "12.ABC.345/01DE-35", "br_cnpj"),
                ("cl_tin", "76086428-5", "76.086.428-5", "cl_tin"),
                ("eu_vat", "DE123456789", "DE123456789", "unknown"),
            ] {
                let made = try await api.post(
                    "/v1/customers?expand[]=tax_ids", "tax_id_data[0][type]=\(type)&tax_id_data[0][value]=\(sent)")
                let read = try await api.get("/v1/customers/\(made.text("id") ?? "")?expand[]=tax_ids")
                #expect(
                    read.text("tax_ids.data.0.value") == shown && read.text("tax_ids.data.0.type") == kept, "\(type)")
            }
            let refused = try await api.post(
                "/v1/customers", "tax_id_data[0][type]=cl_tin&tax_id_data[0][value]=76086428-4")
            #expect(refused.status == 400 && refused.text("error.code") == "tax_id_invalid")
            #expect(refused.text("error.param") == "tax_id_data[0][value]")
            #expect(try await api.get("/v1/customers").count("data") == 3)
        }
    }

    @Test(arguments: Engine.available)
    func `are paged in both directions without loss or repetition`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        try await desk.exchange { api in
            var ids: [String] = []
            for number in 1...25 {
                ids.insert(try await api.post("/v1/customers", "name=C\(number)").text("id") ?? "", at: 0)
                if number % 2 == 0 { desk.shop.time.advance(.seconds(1)) }
            }

            // Two of each second: what was made at one time has an order too, and every page keeps to it.
            let order = try await api.get("/v1/customers?limit=100").texts("data", "id")
            #expect(Set(order) == Set(ids))
            let first = try await api.get("/v1/customers?limit=10")
            let second = try await api.get("/v1/customers?limit=10&starting_after=\(order[9])")
            let third = try await api.get("/v1/customers?limit=10&starting_after=\(order[19])")
            let back = try await api.get("/v1/customers?limit=10&ending_before=\(order[20])")

            #expect([first, second, third].flatMap { $0.texts("data", "id") } == order)
            #expect([first, second, third].map { $0.boolean("has_more") } == [true, true, false])
            #expect(back.texts("data", "id") == Array(order[10..<20]))
            #expect(back.boolean("has_more") == true)
            #expect(first.text("url") == "/v1/customers")
            for limit in ["0", "101", "x"] {
                #expect(try await api.get("/v1/customers?limit=\(limit)").text("error.param") == "limit")
            }
            #expect(try await api.get("/v1/customers?starting_after=cus_nobody").status == 404)
            let none = try await api.get("/v1/customers?created[lt]=1000000000")
            #expect(none.count("data") == 0)
        }
    }
}
