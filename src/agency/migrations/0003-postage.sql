-- Weight steps of letters. What the post takes for them stands in the agency's contract, which is not public: the prices are its to enter.
select dataset.seed('agency', 'postage', destination || '-' || grams,
  jsonb_build_object('destination', destination, 'grams', grams, 'ordinary', '', 'registered', '',
    'source', 'Svara pakāpes salīdzināmas ar līgumu ar pastu; cenas ieraksta iestāde'), '2020-01-01 00:00+02')
from unnest(array['latvia', 'abroad']) as destination cross join unnest(array[20, 50, 100, 250, 500, 1000, 2000]) as grams;
