-- What is publicly known of the agency (sources beside each), handed to the dated dataset as its first versions. Everything here
-- is changed on the pages of the desk from now on; nothing of it stands in the code.
select dataset.seed('agency', 'requisites', 'agency',
  '{"name": {"lv": "Iekšlietu ministrijas Informācijas centrs", "en": "Information Centre of the Ministry of the Interior"}, "registrationNumber": "90000289913", "ministry": {"lv": "Iekšlietu ministrija", "en": "Ministry of the Interior"}, "address": {"lv": "Bruņinieku iela 72B, Rīga, LV-1009", "en": "Bruņinieku iela 72B, Rīga, LV-1009, Latvia"}, "email": "pasts@ic.iem.gov.lv", "eAddress": "_DEFAULT@90000289913", "website": "www.ic.iem.gov.lv", "account": "", "source": "Klientu apkalpošanas standarts"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'hours', 'service-desk',
  '{"name": {"lv": "Pakalpojumu dienests", "en": "Service desk"}, "week": {"1": {"opens": "00:00", "closes": "24:00"}, "2": {"opens": "00:00", "closes": "24:00"}, "3": {"opens": "00:00", "closes": "24:00"}, "4": {"opens": "00:00", "closes": "24:00"}, "5": {"opens": "00:00", "closes": "24:00"}, "6": {"opens": "00:00", "closes": "24:00"}, "7": {"opens": "00:00", "closes": "24:00"}}, "holidays": "as-usual", "note": {"lv": "", "en": ""}, "source": "Klientu apkalpošanas standarts"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'hours', 'office',
  '{"name": {"lv": "Pārējās nodaļas", "en": "The other units"}, "week": {"1": {"opens": "08:30", "closes": "17:00"}, "2": {"opens": "08:30", "closes": "17:00"}, "3": {"opens": "08:30", "closes": "17:00"}, "4": {"opens": "08:30", "closes": "17:00"}, "5": {"opens": "08:30", "closes": "16:00"}}, "holidays": "closed", "note": {"lv": "", "en": ""}, "source": "Standartā nav noteikts; pārbaudāms pie iestādes"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'contact', 'service-desk',
  '{"name": {"lv": "Pakalpojumu dienests", "en": "Service desk"}, "about": {"lv": "Palīdz, ja kaut kas nedarbojas vai nav skaidrs.", "en": "Helps when something does not work or is not clear."}, "phone": "+371 67219111", "email": "pd@ic.iem.gov.lv", "unit": "service-desk", "hours": "service-desk", "recorded": true, "source": "Klientu apkalpošanas standarts"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'contact', 'general',
  '{"name": {"lv": "Iesniegumi un sarakste", "en": "Submissions and correspondence"}, "about": {"lv": "Lūgumi, sūdzības, priekšlikumi un jautājumi iestādei.", "en": "Requests, complaints, proposals and questions to the agency."}, "phone": "", "email": "pasts@ic.iem.gov.lv", "unit": "records", "hours": "office", "recorded": false, "source": "Klientu apkalpošanas standarts"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'contact', 'certificates',
  '{"name": {"lv": "Uzziņas par izziņām", "en": "Enquiries about certificates"}, "about": {"lv": "Jautājumi par izziņām no Sodu reģistra.", "en": "Questions about certificates from the Punishment Register."}, "phone": "+371 67208218", "email": "", "unit": "punishment-register", "hours": "office", "recorded": false, "source": "Izziņu veidlapas"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'place', 'main',
  '{"address": {"lv": "Bruņinieku iela 72B, Rīga, LV-1009", "en": "Bruņinieku iela 72B, Rīga, LV-1009, Latvia"}, "visits": {"lv": "Klientus klātienē nepieņem. Visu var nokārtot tīmekļvietnē, pa pastu, e-pastā, e-adresē vai pa tālruni.", "en": "Clients are not received in person. Everything can be done on the website, by post, by e-mail, in the e-address or by telephone."}, "reach": {"lv": "", "en": ""}, "access": {"lv": "Uz ēku nav jādodas. Ja saziņai vajadzīgs pielāgojums (vieglā valoda, lieli burti, zīmju valodas tulks sarunai), pasakiet to Pakalpojumu dienestam.", "en": "There is no need to come to the building. If you need an adjustment to communicate (easy language, large print, a sign language interpreter for a conversation), tell the service desk."}, "environment": {"lv": "", "en": ""}, "source": "Klientu apkalpošanas standarts"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'unit', 'punishment-register',
  '{"name": {"lv": "Sodu reģistra nodaļa", "en": "Punishment Register unit"}, "about": {"lv": "Izziņas no Sodu reģistra un ziņu labošana tajā.", "en": "Certificates from the Punishment Register and corrections in it."}, "phone": "", "email": "", "isPublic": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'unit', 'invalid-documents',
  '{"name": {"lv": "Nederīgo dokumentu nodaļa", "en": "Invalid Documents unit"}, "about": {"lv": "Nederīgo dokumentu reģistrs un jautājumi par tā ziņām.", "en": "The Register of Invalid Documents and questions about what it holds."}, "phone": "", "email": "", "isPublic": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'unit', 'service-desk',
  '{"name": {"lv": "Lietotāju atbalsta nodaļa", "en": "User support unit"}, "about": {"lv": "Pakalpojumu dienests: palīdzība visu diennakti.", "en": "The service desk: help day and night."}, "phone": "+371 67219111", "email": "pd@ic.iem.gov.lv", "isPublic": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'unit', 'records',
  '{"name": {"lv": "Lietvedība", "en": "Records office"}, "about": {"lv": "Iestādes sarakste, reģistrācija un dokumentu glabāšana.", "en": "The agency’s correspondence, registration and keeping of documents."}, "phone": "", "email": "", "isPublic": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'unit', 'quality',
  '{"name": {"lv": "Kvalitātes vadība", "en": "Quality management"}, "about": {"lv": "Sūdzības par apkalpošanu, aptaujas un apkalpošanas standarts.", "en": "Complaints about service, surveys and the customer service standard."}, "phone": "", "email": "", "isPublic": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'unit', 'administration',
  '{"name": {"lv": "Administrācija", "en": "Administration"}, "about": {"lv": "Iestādes vadība un saimniecība.", "en": "Management of the agency."}, "phone": "", "email": "", "isPublic": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'unit', 'whistleblowing',
  '{"name": {"lv": "Trauksmes cēlēju kontaktpersonas", "en": "Whistleblowing contact persons"}, "about": {"lv": "Trauksmes cēlēju ziņojumi; tos redz tikai kontaktpersonas.", "en": "Whistleblowers’ reports; only the contact persons see them."}, "phone": "", "email": "", "isPublic": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'mailbox', 'general',
  '{"address": "pasts@ic.iem.gov.lv", "displayName": {"lv": "Iekšlietu ministrijas Informācijas centrs", "en": "Information Centre of the Ministry of the Interior"}, "signature": {"lv": "Iekšlietu ministrijas Informācijas centrs\nBruņinieku iela 72B, Rīga, LV-1009", "en": "Information Centre of the Ministry of the Interior\nBruņinieku iela 72B, Rīga, LV-1009, Latvia"}, "unit": "records", "on": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'mailbox', 'service-desk',
  '{"address": "pd@ic.iem.gov.lv", "displayName": {"lv": "Informācijas centra Pakalpojumu dienests", "en": "Service desk of the Information Centre"}, "signature": {"lv": "Pakalpojumu dienests\n+371 67219111, visu diennakti", "en": "Service desk\n+371 67219111, day and night"}, "unit": "service-desk", "on": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2023-05-05',
  '{"is": "off", "name": {"lv": "Pārcelta darbdiena", "en": "Working day moved"}, "replaces": "", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa)"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2023-05-20',
  '{"is": "working", "name": {"lv": "Strādā pārceltās darbdienas vietā", "en": "Worked instead of a moved day"}, "replaces": "2023-05-05", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa)"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2024-12-23',
  '{"is": "off", "name": {"lv": "Pārcelta darbdiena", "en": "Working day moved"}, "replaces": "", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa)"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2024-12-14',
  '{"is": "working", "name": {"lv": "Strādā pārceltās darbdienas vietā", "en": "Worked instead of a moved day"}, "replaces": "2024-12-23", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa)"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2024-12-30',
  '{"is": "off", "name": {"lv": "Pārcelta darbdiena", "en": "Working day moved"}, "replaces": "", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa)"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2024-12-28',
  '{"is": "working", "name": {"lv": "Strādā pārceltās darbdienas vietā", "en": "Worked instead of a moved day"}, "replaces": "2024-12-30", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa)"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2025-05-02',
  '{"is": "off", "name": {"lv": "Pārcelta darbdiena", "en": "Working day moved"}, "replaces": "", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa); pārbaudāms „Latvijas Vēstnesī”"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2025-05-10',
  '{"is": "working", "name": {"lv": "Strādā pārceltās darbdienas vietā", "en": "Worked instead of a moved day"}, "replaces": "2025-05-02", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa); pārbaudāms „Latvijas Vēstnesī”"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2025-11-17',
  '{"is": "off", "name": {"lv": "Pārcelta darbdiena", "en": "Working day moved"}, "replaces": "", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa); pārbaudāms „Latvijas Vēstnesī”"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2025-11-08',
  '{"is": "working", "name": {"lv": "Strādā pārceltās darbdienas vietā", "en": "Worked instead of a moved day"}, "replaces": "2025-11-17", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa); pārbaudāms „Latvijas Vēstnesī”"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2026-01-02',
  '{"is": "off", "name": {"lv": "Pārcelta darbdiena", "en": "Working day moved"}, "replaces": "", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa)"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2026-01-17',
  '{"is": "working", "name": {"lv": "Strādā pārceltās darbdienas vietā", "en": "Worked instead of a moved day"}, "replaces": "2026-01-02", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa)"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2026-06-22',
  '{"is": "off", "name": {"lv": "Pārcelta darbdiena", "en": "Working day moved"}, "replaces": "", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa); pārbaudāms „Latvijas Vēstnesī”"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'special-day', '2026-06-27',
  '{"is": "working", "name": {"lv": "Strādā pārceltās darbdienas vietā", "en": "Worked instead of a moved day"}, "replaces": "2026-06-22", "source": "Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa); pārbaudāms „Latvijas Vēstnesī”"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R01',
  '{"reason": {"lv": "Iesniedzēja identitāte nav apstiprināta vai dokuments nav parakstīts.", "en": "The identity of the applicant is not confirmed, or the document is not signed."}, "act": {"lv": "Iesniegumu likums; Elektronisko dokumentu likums", "en": "Law on Submissions; Electronic Documents Law"}, "section": {"lv": "2. panta trešā un ceturtā daļa; 3. pants", "en": "section 2, paragraphs 3 and 4; section 3"}, "verified": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R02',
  '{"reason": {"lv": "Nav tiesību saņemt ziņas par citu personu.", "en": "There is no right to receive information about another person."}, "act": {"lv": "Sodu reģistra likums", "en": "Punishment Register Law"}, "section": {"lv": "3. un 19. pants", "en": "sections 3 and 19"}, "verified": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R03',
  '{"reason": {"lv": "Nav veikta samaksa.", "en": "The fee has not been paid."}, "act": {"lv": "MK 2022. gada 8. novembra noteikumi Nr. 693", "en": "Cabinet Regulation No. 693 of 8 November 2022"}, "section": {"lv": "", "en": ""}, "verified": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R04',
  '{"reason": {"lv": "Personu pēc iesniegtajām ziņām nevar viennozīmīgi identificēt.", "en": "The person cannot be identified beyond doubt from what was submitted."}, "act": {"lv": "MK 2014. gada 23. septembra noteikumi Nr. 563", "en": "Cabinet Regulation No. 563 of 23 September 2014"}, "section": {"lv": "", "en": ""}, "verified": false}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R05',
  '{"reason": {"lv": "Jautājums nav iestādes kompetencē; tas pārsūtīts vai norādīta cita iestāde.", "en": "The matter is not within the agency’s competence; it was forwarded or another authority named."}, "act": {"lv": "Iesniegumu likums", "en": "Law on Submissions"}, "section": {"lv": "", "en": ""}, "verified": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R06',
  '{"reason": {"lv": "Informācija nav iestādes rīcībā.", "en": "The agency does not hold the information."}, "act": {"lv": "Informācijas atklātības likums", "en": "Freedom of Information Law"}, "section": {"lv": "", "en": ""}, "verified": false}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R07',
  '{"reason": {"lv": "Ierobežotas pieejamības informācija; mērķis nav pamatots.", "en": "Restricted access information; no justified purpose was given."}, "act": {"lv": "Informācijas atklātības likums", "en": "Freedom of Information Law"}, "section": {"lv": "5. panta pirmā un otrā daļa", "en": "section 5, paragraphs 1 and 2"}, "verified": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R08',
  '{"reason": {"lv": "Dokumentam svešvalodā nav pievienots tulkojums.", "en": "A document in a foreign language comes without a translation."}, "act": {"lv": "Valsts valodas likums; MK 2000. gada 22. augusta noteikumi Nr. 291", "en": "State Language Law; Cabinet Regulation No. 291 of 22 August 2000"}, "section": {"lv": "10. panta otrā un trešā daļa", "en": "section 10, paragraphs 2 and 3"}, "verified": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R09',
  '{"reason": {"lv": "Nav normatīvā pamata saņemt datus tiešsaistē.", "en": "There is no legal basis for receiving data online."}, "act": {"lv": "Sodu reģistra likums; MK 2014. gada 23. septembra noteikumi Nr. 563", "en": "Punishment Register Law; Cabinet Regulation No. 563 of 23 September 2014"}, "section": {"lv": "19. panta ceturtā daļa", "en": "section 19, paragraph 4"}, "verified": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R10',
  '{"reason": {"lv": "Ieročim vajadzīga Valsts policijas atļauja.", "en": "The weapon needs a permit of the State Police."}, "act": {"lv": "Ieroču aprites likums; MK 2019. gada noteikumi Nr. 211", "en": "Law on the Handling of Weapons; Cabinet Regulation No. 211 of 2019"}, "section": {"lv": "", "en": ""}, "verified": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R11',
  '{"reason": {"lv": "Statistika ļautu atpazīt personu.", "en": "The statistics would let a person be identified."}, "act": {"lv": "Vispārīgā datu aizsardzības regula; Statistikas likums", "en": "General Data Protection Regulation; Statistics Law"}, "section": {"lv": "5. pants", "en": "Article 5"}, "verified": false}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R12',
  '{"reason": {"lv": "Lēmums nav stājies spēkā, sods jau ir samaksāts vai nodots izpildei.", "en": "The decision is not in force, or the fine has been paid or passed to enforcement."}, "act": {"lv": "Administratīvās atbildības likums", "en": "Law on Administrative Liability"}, "section": {"lv": "159. panta pirmā daļa", "en": "section 159, paragraph 1"}, "verified": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R13',
  '{"reason": {"lv": "Trūkst pilnvarojuma vai radniecības apliecinājuma.", "en": "Authorisation or proof of kinship is missing."}, "act": {"lv": "Arhīvu likums; Vispārīgā datu aizsardzības regula", "en": "Archives Law; General Data Protection Regulation"}, "section": {"lv": "", "en": ""}, "verified": false}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R14',
  '{"reason": {"lv": "Atkārtots iesniegums bez jauniem apstākļiem.", "en": "A repeated submission without new circumstances."}, "act": {"lv": "Iesniegumu likums", "en": "Law on Submissions"}, "section": {"lv": "7. pants", "en": "section 7"}, "verified": false}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'refusal-ground', 'R15',
  '{"reason": {"lv": "Atvieglojums nav pierādīts.", "en": "The relief has not been proven."}, "act": {"lv": "MK 2022. gada 8. novembra noteikumi Nr. 693", "en": "Cabinet Regulation No. 693 of 8 November 2022"}, "section": {"lv": "1. piezīme", "en": "note 1"}, "verified": true}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '1-01',
  '{"title": {"lv": "Iestādes pārvaldība", "en": "Management of the agency"}, "years": 10, "fate": "transfer", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '2-01',
  '{"title": {"lv": "Lūgumi", "en": "Requests"}, "years": 5, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '2-02',
  '{"title": {"lv": "Sūdzības", "en": "Complaints"}, "years": 5, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '2-03',
  '{"title": {"lv": "Priekšlikumi", "en": "Proposals"}, "years": 5, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '2-04',
  '{"title": {"lv": "Jautājumi", "en": "Questions"}, "years": 3, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '3-01',
  '{"title": {"lv": "Sodu reģistra izziņas", "en": "Certificates from the Punishment Register"}, "years": 5, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '4-01',
  '{"title": {"lv": "Arhīva izziņas", "en": "Archive statements"}, "years": 10, "fate": "transfer", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '5-01',
  '{"title": {"lv": "Līgumi un tiešsaistes piekļuve", "en": "Contracts and online access"}, "years": 10, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '6-01',
  '{"title": {"lv": "Statistikas pasūtījumi", "en": "Orders of statistics"}, "years": 5, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '7-01',
  '{"title": {"lv": "Radiosakari", "en": "Radio communications"}, "years": 10, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '8-01',
  '{"title": {"lv": "Lietotāju atbalsta pieteikumi", "en": "Reports to user support"}, "years": 3, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '9-01',
  '{"title": {"lv": "Datu aizsardzība", "en": "Data protection"}, "years": 5, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '1-08',
  '{"title": {"lv": "Trauksmes cēlēju ziņojumi", "en": "Whistleblowers’ reports"}, "years": 5, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '1-05',
  '{"title": {"lv": "Priekšlikumi par tiesību aktiem", "en": "Proposals on legal acts"}, "years": 5, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '1-06',
  '{"title": {"lv": "Norādes par piekļūstamību", "en": "Accessibility remarks"}, "years": 3, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '1-07',
  '{"title": {"lv": "Informācijas pieprasījumi", "en": "Information requests"}, "years": 5, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '2-05',
  '{"title": {"lv": "Atsauksmes", "en": "Feedback"}, "years": 3, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
select dataset.seed('agency', 'case-index', '3-02',
  '{"title": {"lv": "Pārbaudes Nederīgo dokumentu reģistrā", "en": "Checks in the Register of Invalid Documents"}, "years": 3, "fate": "destroy", "ground": {"lv": "Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Archives Law; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');
