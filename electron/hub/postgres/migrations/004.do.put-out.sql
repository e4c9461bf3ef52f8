-- The epoch in which a station was put out last: what it held then is over, whatever the hub forgot of it.
ALTER TABLE stations ADD COLUMN put_out_in uuid;
