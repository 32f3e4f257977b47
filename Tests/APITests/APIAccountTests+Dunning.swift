import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API account` {
    @Test(arguments: Engine.available)
    func `shows how declines are followed, and changes what is sent`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let usual = try await api.get("/v1/account")
            #expect(usual.count("settings.dunning.retry_days") == 4)
            #expect(usual.text("settings.dunning.paydays.2") == "working_day_5")
            #expect(usual.boolean("settings.dunning.fallback") == false)

            let changed = try await api.post(
                "/v1/account",
                "settings[dunning][retry_days][0]=2&settings[dunning][retry_days][1]=9"
                    + "&settings[dunning][paydays][0]=5&settings[dunning][paydays][1]=working_day_1"
                    + "&settings[dunning][ending]=unpaid&settings[dunning][fallback]=true")
            #expect(changed.status == 200)
            #expect(changed.integer("settings.dunning.retry_days.1") == 9)
            #expect(changed.text("settings.dunning.paydays.1") == "working_day_1")
            #expect(changed.text("settings.dunning.ending") == "unpaid")
            #expect(changed.boolean("settings.dunning.fallback") == true)

            let none = try await api.post("/v1/account", "settings[dunning][retry_days]=")
            #expect(none.count("settings.dunning.retry_days") == 0)
            #expect(none.text("settings.dunning.paydays.0") == "5")
        }
    }

    @Test(arguments: Engine.available)
    func `refuses what cannot be followed, and nothing changes`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let before = try await api.get("/v1/account").body
            let dunning = "settings[dunning]"
            for (form, parameter) in [
                ("\(dunning)[retry_days][0]=0", "\(dunning)[retry_days]"),
                ("\(dunning)[retry_days][0]=61", "\(dunning)[retry_days]"),
                ("\(dunning)[retry_days][0]=3&\(dunning)[retry_days][1]=3", "\(dunning)[retry_days]"),
                ("\(dunning)[retry_days][0]=9223372036854775807", "\(dunning)[retry_days]"),
                ("\(dunning)[retry_days][0]=soon", "\(dunning)[retry_days][0]"),
                (
                    (0...10).map { "\(dunning)[retry_days][\($0)]=\($0 + 1)" }.joined(separator: "&"),
                    "\(dunning)[retry_days]"
                ),
                ("\(dunning)[paydays][0]=32", "\(dunning)[paydays][0]"),
                ("\(dunning)[paydays][0]=15&\(dunning)[paydays][1]=15", "\(dunning)[paydays]"),
                ("\(dunning)[ending]=forgive", "\(dunning)[ending]"),
                ("\(dunning)[fallback]=maybe", "\(dunning)[fallback]"),
                ("settings[payouts]=now", "settings[payouts]"),
            ] {
                let refused = try await api.post("/v1/account", form)
                #expect(refused.status == 400, "\(form)")
                #expect(refused.text("error.param") == parameter, "\(form)")
            }
            #expect(try await api.get("/v1/account").body == before)
        }
    }
}
